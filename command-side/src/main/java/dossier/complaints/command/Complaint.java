package dossier.complaints.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.complaints.api.ComplaintCommand;
import dossier.complaints.api.ComplaintEvent;
import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of a complaint. */
@Aggregate
public class Complaint extends CaseShell<ComplaintCommand, ComplaintState, ComplaintEvent> {
    Complaint() {
        super(ComplaintDecider.COMPLAINT);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(ComplaintCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(ComplaintEvent event) {
        evolve(event);
    }
}
