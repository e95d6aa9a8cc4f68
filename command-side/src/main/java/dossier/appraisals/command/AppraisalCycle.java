package dossier.appraisals.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.appraisals.api.CycleCommand;
import dossier.appraisals.api.CycleEvent;
import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of an appraisal cycle. */
@Aggregate
public class AppraisalCycle extends CaseShell<CycleCommand, CycleState, CycleEvent> {
    AppraisalCycle() {
        super(CycleDecider.CYCLE);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(CycleCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(CycleEvent event) {
        evolve(event);
    }
}
