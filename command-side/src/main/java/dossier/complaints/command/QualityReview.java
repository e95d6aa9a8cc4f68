package dossier.complaints.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.complaints.api.QualityReviewCommand;
import dossier.complaints.api.QualityReviewEvent;
import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of a year of quality reviews. */
@Aggregate
public class QualityReview extends CaseShell<QualityReviewCommand, QualityReviewState, QualityReviewEvent> {
    QualityReview() {
        super(QualityReviewDecider.REVIEW);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(QualityReviewCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(QualityReviewEvent event) {
        evolve(event);
    }
}
