package dossier.customers.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.customers.api.CustomerCommand;
import dossier.customers.api.CustomerEvent;
import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of a customer's file. */
@Aggregate
public class Customer extends CaseShell<CustomerCommand, CustomerState, CustomerEvent> {
    Customer() {
        super(CustomerDecider.CUSTOMER);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(CustomerCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(CustomerEvent event) {
        evolve(event);
    }
}
