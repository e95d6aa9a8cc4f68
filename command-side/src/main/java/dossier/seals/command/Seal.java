package dossier.seals.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import dossier.seals.api.SealCommand;
import dossier.seals.api.SealEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of a seal. */
@Aggregate
public class Seal extends CaseShell<SealCommand, SealState, SealEvent> {
    Seal() {
        super(SealDecider.SEAL);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(SealCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(SealEvent event) {
        evolve(event);
    }
}
