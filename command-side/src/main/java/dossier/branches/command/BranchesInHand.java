package dossier.branches.command;

import dossier.branches.api.BranchEvent.BranchChanged;
import dossier.branches.api.BranchEvent.BranchClosed;
import dossier.branches.api.BranchEvent.BranchOpened;
import dossier.branches.api.BranchEvent.MeasureAgreed;
import dossier.branches.api.BranchEvent.MeasureCompleted;
import dossier.branches.api.BranchEvent.MeasureHandedOver;
import dossier.platform.command.OpenWork;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.platform.command.Tie;
import org.axonframework.eventhandling.EventHandler;

/** What is somebody's own in a branch: its management, and measures that are not completed. */
@Register
class BranchesInHand {
    private static final String MANAGER = "manager";

    private final OpenWork work;

    BranchesInHand(OpenWork work) {
        this.work = work;
    }

    @EventHandler
    void on(BranchOpened opened) {
        work.put(Streams.of(opened), MANAGER, opened.manager(), Tie.TO_DEPARTMENT);
    }

    @EventHandler
    void on(BranchChanged changed) {
        work.pass(Streams.of(changed), MANAGER, changed.manager(), Tie.TO_DEPARTMENT);
    }

    @EventHandler
    void on(MeasureAgreed agreed) {
        work.put(Streams.of(agreed), agreed.measure(), agreed.agreed().owner());
    }

    @EventHandler
    void on(MeasureHandedOver over) {
        work.pass(Streams.of(over), over.measure(), over.successor(), Tie.NONE);
    }

    @EventHandler
    void on(MeasureCompleted completed) {
        work.take(Streams.of(completed), completed.measure());
    }

    @EventHandler
    void on(BranchClosed closed) {
        work.close(Streams.of(closed));
    }
}
