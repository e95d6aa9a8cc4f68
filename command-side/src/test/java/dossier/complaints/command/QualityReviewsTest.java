package dossier.complaints.command;

import static dossier.complaints.command.ComplaintLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;

import dossier.complaints.api.ComplaintCounts;
import dossier.complaints.api.ComplaintsOfMonths;
import dossier.complaints.api.QualityReviewCommand;
import dossier.complaints.api.QualityReviewCommand.*;
import dossier.complaints.api.QualityReviewEvent;
import dossier.complaints.api.QualityReviewEvent.*;
import dossier.complaints.api.QualityReviewId;
import dossier.handbook.Actor;
import dossier.handbook.Duty;
import dossier.handbook.Policy;
import dossier.handbook.PolicyInForce;
import dossier.handbook.PolicyParameter;
import dossier.handbook.Rule;
import dossier.handbook.Scenario;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** CMP-08, CMP-12: complaints and quality looked at month by month, and improvements followed to their end. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QualityReviewsTest {
    private static final QualityReviewId YEAR = new QualityReviewId("2026");
    private static final ComplaintCounts COUNTED = new ComplaintCounts(4, 1, 2, 0);
    private static final LocalDate APRIL = LocalDate.parse("2026-04-10"), MAY = LocalDate.parse("2026-05-10");
    private static final Instant IN_APRIL = Instant.parse("2026-04-02T04:00:00Z");

    @Test
    void from_its_opening_the_month_that_runs_is_owed() {
        by(OWNER).given().when(new OpenYear(YEAR)).then(opened());
        by(OWNER)
                .given()
                .when(new OpenYear(new QualityReviewId("2025")))
                .then(new YearOpened(new QualityReviewId("2025"), 2025));
        by(SELLER).given().when(new OpenYear(YEAR)).refused(CMP_08);
        by(OWNER).given().when(new OpenYear(new QualityReviewId("next"))).refused(UNIQUE);
        by(OWNER).given(opened()).when(new OpenYear(YEAR)).refused(STAGE);
    }

    @Test
    void a_month_is_analysed_when_it_is_over_with_what_was_counted_and_the_next_is_owed() {
        var analyse = new AnalyseComplaints(YEAR, 3, "Bolts");
        by(OWNER)
                .at(IN_APRIL)
                .given(opened())
                .when(analyse)
                .then(
                        new ComplaintsAnalysed(YEAR, 3, 3, COUNTED, "Bolts"),
                        new DutyKept(
                                YEAR, CMP_08, "3", owed(CMP_08, 3, APRIL).duty().due(), IN_APRIL),
                        owed(CMP_08, 4, MAY));
        by(OWNER).given(opened()).when(analyse).refused(STAGE);
        by(OWNER)
                .at(IN_APRIL)
                .given(history(new ComplaintsAnalysed(YEAR, 3, 3, COUNTED, "Bolts")))
                .when(analyse)
                .refused(STAGE);
        by(SUPERVISOR).at(IN_APRIL).given(opened()).when(analyse).refused(CMP_08);
    }

    @Test
    void months_are_analysed_together_as_the_policy_says() {
        var quarterly = new PolicyInForce(1, PolicyParameter.changed(Policy.DEFAULTS, "analysisMonths", "3"));
        by(OWNER)
                .under(quarterly)
                .at(IN_APRIL)
                .given(opened())
                .when(new AnalyseComplaints(YEAR, 3, "Bolts"))
                .then(
                        new ComplaintsAnalysed(YEAR, 1, 3, COUNTED, "Bolts"),
                        new DutyKept(
                                YEAR, CMP_08, "3", owed(CMP_08, 3, APRIL).duty().due(), IN_APRIL),
                        owed(CMP_08, 6, LocalDate.parse("2026-07-10")));
        by(OWNER)
                .under(quarterly)
                .at(IN_APRIL)
                .given(opened())
                .when(new AnalyseComplaints(YEAR, 2, "Bolts"))
                .refused(STAGE);
    }

    @Test
    void where_the_periods_have_become_others_nothing_stays_owed_for_ever() {
        var quarterly = new PolicyInForce(1, PolicyParameter.changed(Policy.DEFAULTS, "analysisMonths", "3"));
        var february = owed(CMP_08, 2, LocalDate.parse("2026-03-10"));
        by(OWNER)
                .under(quarterly)
                .given(new YearOpened(YEAR, 2026), february)
                .when(new AnalyseComplaints(YEAR, 2, "Bolts"))
                .then(
                        new ComplaintsAnalysed(YEAR, 1, 2, COUNTED, "Bolts"),
                        new DutyKept(YEAR, CMP_08, "2", february.duty().due(), NOON),
                        owed(CMP_08, 3, APRIL));
        by(OWNER)
                .under(quarterly)
                .at(IN_APRIL)
                .given(new YearOpened(YEAR, 2026), february)
                .when(new AnalyseComplaints(YEAR, 3, "Bolts"))
                .then(
                        new ComplaintsAnalysed(YEAR, 1, 3, COUNTED, "Bolts"),
                        new DutyKept(YEAR, CMP_08, "2", february.duty().due(), IN_APRIL),
                        owed(CMP_08, 6, LocalDate.parse("2026-07-10")));
    }

    @Test
    void the_business_supervisor_tracks_quality_every_month() {
        var track = new TrackQuality(YEAR, 3, "Threads");
        by(SUPERVISOR)
                .at(IN_APRIL)
                .given(opened())
                .when(track)
                .then(
                        new QualityTracked(YEAR, 3, COUNTED, "Threads"),
                        new DutyKept(
                                YEAR, CMP_12, "3", owed(CMP_12, 3, APRIL).duty().due(), IN_APRIL),
                        owed(CMP_12, 4, MAY));
        by(OWNER).at(IN_APRIL).given(opened()).when(track).refused(CMP_12);
        by(SUPERVISOR).given(opened()).when(track).refused(STAGE);
    }

    @ParameterizedTest
    @EnumSource(names = {"CMP_08", "CMP_12"})
    void what_was_not_looked_at_in_time_is_breached(Rule rule) {
        var due = owed(rule, 3, APRIL).duty().due();
        by(Actor.HOUSE)
                .at(due)
                .given(opened())
                .when(new NoteBreach(YEAR, rule, "3"))
                .then(new DutyBreached(YEAR, rule, "3", due));
        by(Actor.HOUSE)
                .at(due.minusNanos(1))
                .given(opened())
                .when(new NoteBreach(YEAR, rule, "3"))
                .refused(STAGE);
        by(Actor.HOUSE)
                .at(due)
                .given(opened())
                .when(new RemindOfDuty(YEAR, rule, "3"))
                .then(new DutyReminded(YEAR, rule, "3"));
    }

    @Test
    void an_improvement_is_followed_until_it_helped() {
        var planned = new ImprovementPlanned(YEAR, 1, PRODUCTION, "Torque wrench", TOMORROW);
        var owed = improvement(TOMORROW);
        by(OWNER)
                .given(opened())
                .when(new PlanImprovement(YEAR, PRODUCTION, "Torque wrench", TOMORROW))
                .then(planned, owed);
        by(OWNER)
                .given(opened())
                .when(new PlanImprovement(YEAR, PRODUCTION, "Torque wrench", TODAY.minusDays(1)))
                .refused(STAGE);
        var reported = new ImprovementReported(YEAR, 1, "Bought");
        by(WORKER)
                .given(history(planned, owed))
                .when(new ReportImprovement(YEAR, 1, "Bought"))
                .then(reported);
        by(SELLER)
                .given(history(planned, owed))
                .when(new ReportImprovement(YEAR, 1, "x"))
                .refused(ORG_04);
        by(OWNER)
                .given(history(planned, owed, reported))
                .when(new VerifyImprovement(YEAR, 1, true, "No rattle", TOMORROW))
                .then(
                        new ImprovementVerified(YEAR, 1, true, "No rattle"),
                        new DutyKept(YEAR, CMP_08, "improvement-1", owed.duty().due(), NOON));
        by(OWNER)
                .given(history(planned, owed, reported))
                .when(new VerifyImprovement(YEAR, 1, false, "Still", TODAY.plusDays(9)))
                .then(new ImprovementVerified(YEAR, 1, false, "Still"), improvement(TODAY.plusDays(9)));
        by(OWNER)
                .given(history(planned, owed))
                .when(new VerifyImprovement(YEAR, 1, true, "?", TOMORROW))
                .refused(STAGE);
        var own = new ImprovementPlanned(YEAR, 1, OWNER.department(), "Ask twice", TOMORROW);
        by(OWNER)
                .given(history(own, owed, reported))
                .when(new VerifyImprovement(YEAR, 1, true, "Fine", TOMORROW))
                .refused(ORG_04);
    }

    private static Scenario<QualityReviewCommand, QualityReviewState, QualityReviewEvent> by(Actor actor) {
        return Scenario.of(QualityReviewDecider.REVIEW, actor).knowing(new ComplaintsOfMonths(COUNTED));
    }

    private static QualityReviewEvent[] opened() {
        return new QualityReviewEvent[] {new YearOpened(YEAR, 2026), owed(CMP_08, 3, APRIL), owed(CMP_12, 3, APRIL)};
    }

    private static QualityReviewEvent[] history(QualityReviewEvent... more) {
        return Stream.concat(Stream.of(opened()), Stream.of(more)).toArray(QualityReviewEvent[]::new);
    }

    private static DutyBegun owed(Rule rule, int month, LocalDate lastDay) {
        return new DutyBegun(YEAR, Duty.byEndOf(lastDay, rule, Integer.toString(month)));
    }

    private static DutyBegun improvement(LocalDate lastDay) {
        return new DutyBegun(YEAR, Duty.byEndOf(lastDay, CMP_08, "improvement-1"));
    }
}
