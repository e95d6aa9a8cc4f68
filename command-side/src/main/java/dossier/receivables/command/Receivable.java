package dossier.receivables.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import dossier.receivables.api.ReceivableCommand;
import dossier.receivables.api.ReceivableEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of a receivable. */
@Aggregate
public class Receivable extends CaseShell<ReceivableCommand, ReceivableState, ReceivableEvent> {
    Receivable() {
        super(ReceivableDecider.RECEIVABLE);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(ReceivableCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(ReceivableEvent event) {
        evolve(event);
    }
}
