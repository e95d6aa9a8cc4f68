package dossier.appraisals.command;

import dossier.appraisals.api.AppraisalEvent.*;
import dossier.platform.command.OpenWork;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.platform.command.Tie;
import org.axonframework.eventhandling.EventHandler;

/** Appraisals that are somebody's own to score, until they come to a result; a superior who moves still scores the time they saw. Who is appraised has nothing to hand over: they may leave. */
@Register
class AppraisalsInHand {
    private static final String SCORER = "scorer";

    private final OpenWork work;

    AppraisalsInHand(OpenWork work) {
        this.work = work;
    }

    @EventHandler
    void on(AppraisalOpened opened) {
        work.put(Streams.of(opened), SCORER, opened.scorer());
    }

    @EventHandler
    void on(EvaluationHandedOver over) {
        work.pass(Streams.of(over), SCORER, over.to(), Tie.NONE);
    }

    @EventHandler
    void on(ResultApplied applied) {
        work.close(Streams.of(applied));
    }

    @EventHandler
    void on(AppraisalWithdrawn withdrawn) {
        work.close(Streams.of(withdrawn));
    }

    @EventHandler
    void on(AppraisalForgotten forgotten) {
        work.close(Streams.of(forgotten));
    }
}
