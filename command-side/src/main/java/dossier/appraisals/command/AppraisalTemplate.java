package dossier.appraisals.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.appraisals.api.AppraisalTemplateCommand;
import dossier.appraisals.api.AppraisalTemplateEvent;
import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of an appraisal template. */
@Aggregate
public class AppraisalTemplate
        extends CaseShell<AppraisalTemplateCommand, AppraisalTemplateState, AppraisalTemplateEvent> {
    AppraisalTemplate() {
        super(AppraisalTemplateDecider.TEMPLATE);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(AppraisalTemplateCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(AppraisalTemplateEvent event) {
        evolve(event);
    }
}
