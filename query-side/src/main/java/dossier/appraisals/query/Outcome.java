package dossier.appraisals.query;

import dossier.appraisals.api.AppraisalEvent;
import dossier.appraisals.api.AppraisalEvent.AppealDecided;
import dossier.appraisals.api.AppraisalEvent.AppraisalWithdrawn;
import dossier.appraisals.api.AppraisalEvent.InterviewRecorded;
import dossier.appraisals.api.AppraisalEvent.ResultAppealed;
import dossier.appraisals.api.AppraisalEvent.ResultApplied;
import dossier.appraisals.api.AppraisalEvent.ResultCalibrated;
import dossier.appraisals.api.AppraisalEvent.ResultConsolidated;
import dossier.appraisals.api.AppraisalEvent.ResultFollowedUp;
import dossier.appraisals.api.AppraisalEvent.ResultPublished;
import dossier.appraisals.api.Calibration;
import dossier.appraisals.api.Consequence;
import dossier.appraisals.api.MonthlyResult;
import dossier.platform.read.Told;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of an appraisal (APR-05 … APR-08, APR-17).
 *
 * @param score that stands now; null before there is one, and once the person is forgotten
 * @param calibrations scores that were put in its place, and why
 * @param withdrawn why it comes to no result; empty when it was not withdrawn
 */
public record Outcome(
        @Nullable Consolidation consolidation,
        @Nullable BigDecimal score,
        List<Calibrated> calibrations,
        @Nullable Publication publication,
        @Nullable Interview interview,
        @Nullable Appeal appeal,
        List<Consequence> consequences,
        List<FollowUp> followUps,
        String withdrawn) {
    static final Outcome NONE = new Outcome(null, null, List.of(), null, null, null, List.of(), List.of(), "");

    /** @param score as it came out; null once the person is forgotten, and so is the summary */
    public record Consolidation(
            PersonId by,
            List<MonthlyResult> months,
            int monthsShare,
            @Nullable BigDecimal score,
            @Nullable String summary,
            Instant at) {}

    public record Calibrated(PersonId by, Calibration calibration, Instant at) {}

    public record Publication(PersonId by, LocalDate appealUntil, Instant at) {}

    /** APR-06; its texts are null once the person is forgotten. */
    public record Interview(
            PersonId by,
            @Nullable String achievements,
            @Nullable String shortcomings,
            @Nullable String suggestions,
            @Nullable String direction,
            Instant at) {}

    /**
     * APR-07.
     *
     * @param decision null before there is one
     */
    public record Appeal(
            @Nullable String grounds, Instant at, @Nullable Decision decision) {}

    /** @param adjusted null when the result was upheld */
    public record Decision(
            PersonId by,
            @Nullable String findings,
            @Nullable String reasons,
            @Nullable Calibration adjusted,
            Instant at) {}

    /** APR-17. */
    public record FollowUp(PersonId by, @Nullable String findings, boolean done, Instant at) {}

    Outcome after(AppraisalEvent event, Told told) {
        var at = told.happenedAt();
        return switch (event) {
            case ResultConsolidated it ->
                new Outcome(
                        new Consolidation(it.by(), it.months(), it.monthsShare(), it.score(), it.summary(), at),
                        it.score(),
                        calibrations,
                        publication,
                        interview,
                        appeal,
                        consequences,
                        followUps,
                        withdrawn);
            case ResultCalibrated it -> calibrated(it.calibration(), it.by(), at);
            case ResultPublished it -> with(new Publication(it.by(), it.appealUntil(), at));
            case InterviewRecorded it ->
                with(new Interview(
                        it.by(), it.achievements(), it.shortcomings(), it.suggestions(), it.direction(), at));
            case ResultAppealed it -> with(new Appeal(it.grounds(), at, null));
            case AppealDecided it -> decided(it, at);
            case ResultApplied it -> with(it.consequences(), followUps, withdrawn);
            case ResultFollowedUp it ->
                with(consequences, plus(followUps, new FollowUp(it.by(), it.findings(), it.done(), at)), withdrawn);
            case AppraisalWithdrawn it -> with(consequences, followUps, it.reason() == null ? "" : it.reason());
            default -> this;
        };
    }

    private Outcome decided(AppealDecided it, Instant at) {
        var decision = new Decision(it.by(), it.findings(), it.reasons(), it.adjusted(), at);
        var after = appeal == null ? this : with(new Appeal(appeal.grounds(), appeal.at(), decision));
        return it.adjusted() == null ? after : after.calibrated(it.adjusted(), it.by(), at);
    }

    private Outcome calibrated(Calibration calibration, PersonId by, Instant at) {
        return new Outcome(
                consolidation,
                calibration.score(),
                plus(calibrations, new Calibrated(by, calibration, at)),
                publication,
                interview,
                appeal,
                consequences,
                followUps,
                withdrawn);
    }

    private Outcome with(Publication it) {
        return new Outcome(
                consolidation, score, calibrations, it, interview, appeal, consequences, followUps, withdrawn);
    }

    private Outcome with(Interview it) {
        return new Outcome(
                consolidation, score, calibrations, publication, it, appeal, consequences, followUps, withdrawn);
    }

    private Outcome with(Appeal it) {
        return new Outcome(
                consolidation, score, calibrations, publication, interview, it, consequences, followUps, withdrawn);
    }

    private Outcome with(List<Consequence> consequences, List<FollowUp> followUps, String withdrawn) {
        return new Outcome(
                consolidation, score, calibrations, publication, interview, appeal, consequences, followUps, withdrawn);
    }

    /** As who is appraised sees it: nothing before it is published, but that it was withdrawn. */
    Outcome ofThePerson() {
        return publication == null ? NONE.with(List.of(), List.of(), withdrawn) : this;
    }

    private static <T> List<T> plus(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
