package dossier.complaints.command;

import dossier.complaints.api.AftercareEvent.ComplaintClosed;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.ComplaintMerged;
import dossier.complaints.api.ComplaintEvent.ComplaintWithdrawn;
import dossier.complaints.api.ComplaintEvent.OwnerAssigned;
import dossier.handbook.Authority;
import dossier.platform.command.OpenWork;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.platform.command.Tie;
import org.axonframework.eventhandling.EventHandler;

/** Complaints are their owners' own until they are closed. */
@Register
class ComplaintsInHand {
    private static final String OWNER = "owner";
    private static final Tie HANDLES = Tie.to(Authority.HANDLE_COMPLAINTS);

    private final OpenWork work;

    ComplaintsInHand(OpenWork work) {
        this.work = work;
    }

    @EventHandler
    void on(OwnerAssigned assigned) {
        work.pass(Streams.of(assigned), OWNER, assigned.owner(), HANDLES);
    }

    @EventHandler
    void on(ComplaintWithdrawn withdrawn) {
        over(withdrawn);
    }

    @EventHandler
    void on(ComplaintMerged merged) {
        over(merged);
    }

    @EventHandler
    void on(ComplaintClosed closed) {
        over(closed);
    }

    private void over(ComplaintEvent last) {
        work.take(Streams.of(last), OWNER);
    }
}
