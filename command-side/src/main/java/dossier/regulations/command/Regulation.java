package dossier.regulations.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import dossier.regulations.api.RegulationCommand;
import dossier.regulations.api.RegulationEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of a regulation. */
@Aggregate
public class Regulation extends CaseShell<RegulationCommand, RegulationState, RegulationEvent> {
    Regulation() {
        super(RegulationDecider.REGULATION);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(RegulationCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(RegulationEvent event) {
        evolve(event);
    }
}
