package dossier.appraisals.command;

import static dossier.handbook.Authority.KEEP_APPRAISALS;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.appraisals.api.AppraisalTemplateCommand;
import dossier.appraisals.api.AppraisalTemplateCommand.*;
import dossier.appraisals.api.AppraisalTemplateEvent;
import dossier.appraisals.api.AppraisalTemplateEvent.*;
import dossier.appraisals.api.TemplateSheet;
import dossier.appraisals.api.Track;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import java.util.List;
import java.util.function.Function;

/** Decisions about an appraisal template: what is scored, and how much it counts. Pure: no clock, no Spring, no Axon. */
public final class AppraisalTemplateDecider {
    /** APR-11: mainly is more than half. */
    private static final int HALF = 50;

    private AppraisalTemplateDecider() {}

    // spotless:off: a table is read in columns
    private static final Clauses<AppraisalTemplateCommand, AppraisalTemplateState> CLAUSES = Clauses.of(AppraisalTemplateCommand.class, AppraisalTemplateState.class)
            .opening(WriteTemplate.class,
                    may(ORG_04, KEEP_APPRAISALS),
                    needs(STAGE, "new-appraisal-template", t -> t.equals(AppraisalTemplateState.ABSENT)),
                    sums(WriteTemplate::sheet), sound(WriteTemplate::sheet), bands(WriteTemplate::sheet),
                    track(WriteTemplate::sheet), sales(WriteTemplate::sheet), meeting(WriteTemplate::sheet), besides(WriteTemplate::sheet))
            .before(ReviseTemplate.class,
                    may(ORG_04, KEEP_APPRAISALS),
                    sums(ReviseTemplate::sheet), sound(ReviseTemplate::sheet), bands(ReviseTemplate::sheet),
                    track(ReviseTemplate::sheet), sales(ReviseTemplate::sheet), meeting(ReviseTemplate::sheet), besides(ReviseTemplate::sheet));
    // spotless:on

    public static final Decider<AppraisalTemplateCommand, AppraisalTemplateState, AppraisalTemplateEvent> TEMPLATE =
            new Decider<>(
                    AppraisalTemplateCommand.class,
                    AppraisalTemplateState.ABSENT,
                    AppraisalTemplateState::evolve,
                    CLAUSES,
                    AppraisalTemplateDecider::decide);

    private static List<AppraisalTemplateEvent> decide(
            AppraisalTemplateCommand command, AppraisalTemplateState state, Circumstances given) {
        return List.of(
                switch (command) {
                    case WriteTemplate(var id, var sheet) -> new TemplateWritten(id, sheet);
                    case ReviseTemplate(var id, var sheet, var reason) ->
                        new TemplateRevised(id, state.version() + 1, sheet, reason);
                });
    }

    private static <X> Clause<X, AppraisalTemplateState> sums(Function<X, TemplateSheet> sheet) {
        return asksNothingMissing(
                APR_02, "weights-of-100", (it, _, _) -> sheet.apply(it).sumsThatAreNotWhole());
    }

    private static <X> Clause<X, AppraisalTemplateState> sound(Function<X, TemplateSheet> sheet) {
        return asksNothingMissing(
                SOUND, "sound-indicators", (it, _, _) -> sheet.apply(it).unsound());
    }

    private static <X> Clause<X, AppraisalTemplateState> bands(Function<X, TemplateSheet> sheet) {
        return asks(
                SOUND,
                "descending-grades",
                (it, _, _) -> sheet.apply(it).bands().descend());
    }

    private static <X> Clause<X, AppraisalTemplateState> track(Function<X, TemplateSheet> sheet) {
        return asksNothingMissing(
                APR_03, "indicators-of-the-track", (it, _, _) -> sheet.apply(it).missingForTheTrack());
    }

    private static <X> Clause<X, AppraisalTemplateState> sales(Function<X, TemplateSheet> sheet) {
        return asks(
                APR_03,
                "sales-judged-on-sales",
                (it, _, _) -> sheet.apply(it).track() != Track.SALES
                        || sheet.apply(it).salesShare() > HALF);
    }

    private static <X> Clause<X, AppraisalTemplateState> meeting(Function<X, TemplateSheet> sheet) {
        return asks(
                APR_15, "weekly-meeting-counts", (it, _, _) -> sheet.apply(it).countsTheWeeklyMeeting());
    }

    private static <X> Clause<X, AppraisalTemplateState> besides(Function<X, TemplateSheet> sheet) {
        return asksNothingMissing(
                APR_16,
                "innovation-and-initiative",
                (it, _, _) -> sheet.apply(it).missingBesides());
    }
}
