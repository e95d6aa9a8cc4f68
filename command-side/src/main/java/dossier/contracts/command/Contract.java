package dossier.contracts.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractEvent;
import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of a contract. */
@Aggregate
public class Contract extends CaseShell<ContractCommand, ContractState, ContractEvent> {
    Contract() {
        super(ContractDecider.CONTRACT);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(ContractCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(ContractEvent event) {
        evolve(event);
    }
}
