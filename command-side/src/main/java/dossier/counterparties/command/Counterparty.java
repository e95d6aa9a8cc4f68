package dossier.counterparties.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.counterparties.api.CounterpartyCommand;
import dossier.counterparties.api.CounterpartyEvent;
import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of a counterparty's file. */
@Aggregate
public class Counterparty extends CaseShell<CounterpartyCommand, CounterpartyState, CounterpartyEvent> {
    Counterparty() {
        super(CounterpartyDecider.COUNTERPARTY);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(CounterpartyCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(CounterpartyEvent event) {
        evolve(event);
    }
}
