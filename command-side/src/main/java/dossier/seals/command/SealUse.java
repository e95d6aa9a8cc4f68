package dossier.seals.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import dossier.seals.api.SealUseCommand;
import dossier.seals.api.SealUseEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of one use of a seal. */
@Aggregate
public class SealUse extends CaseShell<SealUseCommand, SealUseState, SealUseEvent> {
    SealUse() {
        super(SealUseDecider.SEAL_USE);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(SealUseCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(SealUseEvent event) {
        evolve(event);
    }
}
