package dossier.appraisals.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.appraisals.api.AppraisalCommand;
import dossier.appraisals.api.AppraisalEvent;
import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of one person's appraisal in one cycle. */
@Aggregate
public class Appraisal extends CaseShell<AppraisalCommand, AppraisalState, AppraisalEvent> {
    Appraisal() {
        super(AppraisalDecider.APPRAISAL);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(AppraisalCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(AppraisalEvent event) {
        evolve(event);
    }
}
