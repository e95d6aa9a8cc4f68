package dossier.appraisals.command;

import static dossier.appraisals.command.AppraisalLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.someone;
import static dossier.handbook.Scenario.standingInFor;

import dossier.appraisals.api.AppraisalCommand;
import dossier.appraisals.api.AppraisalCommand.*;
import dossier.appraisals.api.AppraisalEvent;
import dossier.appraisals.api.AppraisalEvent.*;
import dossier.appraisals.api.Calibration;
import dossier.appraisals.api.Consequence;
import dossier.appraisals.api.Consequence.Kind;
import dossier.appraisals.api.GradesOfCycle;
import dossier.appraisals.api.Measure;
import dossier.appraisals.api.MonthlyResults;
import dossier.handbook.Actor;
import dossier.handbook.Authority;
import dossier.handbook.Duty;
import dossier.handbook.Policy;
import dossier.handbook.PolicyInForce;
import dossier.handbook.PolicyParameter;
import dossier.handbook.Scenario;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What comes of an appraisal: APR-05 … APR-10 and APR-17. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResultsTest {
    private static final ConsolidateResult CONSOLIDATE = new ConsolidateResult(MONTHLY, "so", null);
    private static final Duty INTERVIEW = Duty.byEndOf(NEXT_DAY, APR_06, "");
    private static final AppealResult APPEAL = new AppealResult(MONTHLY, "two contracts are missing");
    private static final DecideAppeal UPHOLD = new DecideAppeal(MONTHLY, "all there", "nothing was left out", null);
    private static final Instant AFTER_THE_LIMIT = limit("").due();
    private static final LocalDate FOLLOW = LocalDate.parse("2026-04-01");

    /** 36 of 40 for the contracts, 15 of 30 for the revenue, 15 of 20 for the customers, 8 of 10 by the supervisor. */
    @Test
    void hr_brings_together_what_comes_out_of_ratings_and_facts() {
        by(HR).given(opened(MONTH), planSet(MONTHLY), evaluatedMonth("80"))
                .when(CONSOLIDATE)
                .then(consolidated("74.00"));
        by(HR).given(opened(MONTH), planSet(MONTHLY)).when(CONSOLIDATE).refused(APR_05);
        by(HR).given(publishedWith("74.00")).when(CONSOLIDATE).refused(STAGE);
        by(SUPERVISOR)
                .given(opened(MONTH), planSet(MONTHLY), evaluatedMonth("80"))
                .when(CONSOLIDATE)
                .refused(ORG_04);
    }

    @Test
    void those_who_were_invited_are_waited_for_until_they_are_late() {
        var invited = new OpinionsInvited(ANNUAL, List.of(MA.person(), QIAN.person()), List.of(FINANCE));
        var consolidate = new ConsolidateResult(ANNUAL, "so", null);
        var peer = new ScoredByPeer(ANNUAL, MA.person(), 1, peerForm("60", "100"), "");
        by(HR).given(
                        opened(YEAR),
                        planSet(ANNUAL),
                        invited,
                        evaluatedYear("80"),
                        owed(ANNUAL, "peer-2"),
                        owed(ANNUAL, "department-1"),
                        peer)
                .when(consolidate)
                .refusedMissing(APR_05, "peer-2", "department-1");
        // performance 74.00; ability 80 but for 20 % of 60; attitude 80 but for 20 % of 100
        by(HR).given(
                        opened(YEAR),
                        planSet(ANNUAL),
                        invited,
                        evaluatedYear("80"),
                        owed(ANNUAL, "peer-2"),
                        late(ANNUAL, "peer-2"),
                        peer)
                .when(consolidate)
                .then(
                        new ResultConsolidated(ANNUAL, HR.person(), List.of(), 40, new BigDecimal("75.60"), "so"),
                        new DutyLapsed(ANNUAL, LIMIT, "peer-2"));
    }

    /** Of the year's performance 40 % are the average of its months, 85; the rest its own, 74. */
    @Test
    void the_months_take_their_share_of_the_year() {
        var months = List.of(month("2025-03", "80.00"), month("2025-04", "90.00"));
        by(HR, new MonthlyResults(LI, YEAR, months))
                .given(opened(YEAR), planSet(ANNUAL), evaluatedYear("80"))
                .when(new ConsolidateResult(ANNUAL, "so", null))
                .then(new ResultConsolidated(ANNUAL, HR.person(), months, 40, new BigDecimal("79.04"), "so"));
    }

    @Test
    void where_the_policy_limits_the_excellent_one_too_many_is_calibrated_with_a_reason() {
        var evaluated = new AppraisalEvent[] {
            opened(MONTH),
            planSet(MONTHLY),
            new Evaluated(
                    MONTHLY,
                    SUPERVISOR.person(),
                    monthForm("100"),
                    List.of(
                            figure("signed", Measure.SIGNED_AMOUNT, "1", 28, 28, "1"),
                            figure("revenue", Measure.REVENUE, "1", 28, 28, "1"),
                            figure("customers", Measure.NEW_CUSTOMERS, "1", 28, 28, "1")),
                    "")
        };
        by(HR).given(evaluated).when(CONSOLIDATE).then(consolidated("100.00"));
        limited(1).given(evaluated).when(CONSOLIDATE).then(consolidated("100.00"));
        limited(2).given(evaluated).when(CONSOLIDATE).refused(APR_05);
        var calibration = calibration("89.00");
        limited(2)
                .given(evaluated)
                .when(new ConsolidateResult(MONTHLY, "so", calibration))
                .then(consolidated("100.00"), new ResultCalibrated(MONTHLY, HR.person(), calibration));
        var known = new AppraisalEvent[] {opened(MONTH), planSet(MONTHLY), evaluatedMonth("80"), consolidated("74.00")};
        limited(2).given(known).when(new CalibrateResult(MONTHLY, calibration)).allowedBy(APR_05);
        limited(2)
                .given(known)
                .when(new CalibrateResult(MONTHLY, calibration("95.00")))
                .refused(APR_05);
        by(HR).given(publishedWith("74.00"))
                .when(new CalibrateResult(MONTHLY, calibration))
                .refused(STAGE);
    }

    private static Scenario<AppraisalCommand, AppraisalState, AppraisalEvent> limited(int excellent) {
        var terms = PolicyParameter.changed(Policy.DEFAULTS, "excellentShare", "20");
        return by(HR, new GradesOfCycle(MONTH, 9, excellent)).under(new PolicyInForce(7, terms));
    }

    @Test
    void a_published_result_is_talked_over_in_time_or_it_is_a_breach() {
        by(HR).given(opened(MONTH), planSet(MONTHLY), evaluatedMonth("80"), consolidated("74.00"))
                .when(new PublishResult(MONTHLY))
                .then(published(), new DutyBegun(MONTHLY, INTERVIEW));
        by(HR).given(opened(MONTH), planSet(MONTHLY))
                .when(new PublishResult(MONTHLY))
                .refused(STAGE);
        var interview = new RecordInterview(MONTHLY, "signed much", "invoiced little", "call more", "key customers");
        by(SUPERVISOR)
                .given(publishedWith("74.00", new DutyBegun(MONTHLY, INTERVIEW)))
                .when(interview)
                .then(
                        new InterviewRecorded(
                                MONTHLY,
                                SUPERVISOR.person(),
                                "signed much",
                                "invoiced little",
                                "call more",
                                "key customers"),
                        new DutyKept(MONTHLY, APR_06, "", INTERVIEW.due(), Scenario.NOON));
        by(MA).given(publishedWith("74.00")).when(interview).refused(ORG_05);
        by(SUPERVISOR).given(opened(MONTH)).when(interview).refused(STAGE);
        by(SUPERVISOR)
                .given(publishedWith("74.00", new InterviewRecorded(MONTHLY, SUPERVISOR.person(), "", "", "", "")))
                .when(interview)
                .refused(STAGE);
        by(Actor.HOUSE)
                .at(INTERVIEW.due())
                .given(publishedWith("74.00", new DutyBegun(MONTHLY, INTERVIEW)))
                .when(new NoteBreach(MONTHLY, APR_06, ""))
                .then(new DutyBreached(MONTHLY, APR_06, "", INTERVIEW.due()));
    }

    @Test
    void a_result_is_appealed_in_time_and_decided_by_another_with_reasons() {
        var appealed = new ResultAppealed(MONTHLY, "two contracts are missing");
        by(APPRAISEE).given(publishedWith("74.00")).when(APPEAL).then(appealed, owed(MONTHLY, "appeal"));
        by(APPRAISEE).given(publishedWith("74.00")).when(APPEAL).allowedBy(APR_07);
        by(APPRAISEE)
                .at(AFTER_THE_LIMIT)
                .given(publishedWith("74.00"))
                .when(APPEAL)
                .refused(APR_07);
        by(SUPERVISOR).given(publishedWith("74.00")).when(APPEAL).refused(ORG_04);
        by(APPRAISEE).given(publishedWith("74.00", appealed)).when(APPEAL).refused(STAGE);
        by(INVESTIGATOR)
                .given(publishedWith("74.00", appealed, owed(MONTHLY, "appeal")))
                .when(UPHOLD)
                .then(
                        new AppealDecided(MONTHLY, INVESTIGATOR.person(), "all there", "nothing was left out", null),
                        new DutyKept(MONTHLY, LIMIT, "appeal", limit("appeal").due(), Scenario.NOON));
        by(INVESTIGATOR).given(publishedWith("74.00")).when(UPHOLD).refused(STAGE);
        by(HR).given(publishedWith("74.00", appealed)).when(UPHOLD).refused(APR_07);
    }

    /** Neither who scored, nor who brought it together, nor who was appraised, nor anyone in their place. */
    @Test
    void nobody_investigates_what_they_had_a_hand_in() {
        var appealed = publishedWith("74.00", new ResultAppealed(MONTHLY, "x"));
        for (var concerned : List.of("zhou", "zheng")) {
            var too = someone(concerned, "hr", Authority.DECIDE_APPEALS);
            by(too).given(appealed).when(UPHOLD).refused(APR_07);
            by(standingInFor(too, MA, Instant.EPOCH, Scenario.NOON.plus(Duration.ofDays(1))))
                    .given(appealed)
                    .when(UPHOLD)
                    .refused(APR_07);
        }
        by(someone("li", "legal", Authority.DECIDE_APPEALS))
                .given(appealed)
                .when(UPHOLD)
                .refused(ORG_04);
    }

    @Test
    void a_result_that_stands_is_applied_as_its_grade_asks() {
        stands("95.00", Kind.BONUS).allowedBy(APR_08, APR_10);
        stands("95.00", Kind.TRAINING).refused(APR_10);
        stands("95.00", Kind.BONUS, Kind.PAY_CUT).refused(APR_10);
        stands("74.00", Kind.TRAINING).allowedBy(APR_10);
        stands("74.00", Kind.PAY_CUT).refused(APR_10);
        stands("50.00", Kind.IMPROVEMENT_PLAN).allowedBy(APR_10);
        stands("50.00", Kind.PAY_CUT, Kind.TRAINING).allowedBy(APR_10);
        stands("50.00", Kind.TRAINING).refused(APR_10);
        stands("50.00", Kind.IMPROVEMENT_PLAN, Kind.AWARD).refused(APR_10);
        by(HR).given(publishedWith("95.00")).when(apply(Kind.RAISE)).refused(APR_08);
        by(HR).given(publishedWith("95.00", new ResultAppealed(MONTHLY, "")))
                .when(apply(Kind.RAISE))
                .refused(APR_08);
        var adjusted = new AppealDecided(MONTHLY, INVESTIGATOR.person(), "", "", calibration("95.00"));
        by(HR).given(publishedWith("50.00", new ResultAppealed(MONTHLY, ""), adjusted))
                .when(apply(Kind.RAISE))
                .then(applied(Kind.RAISE), toFollow(FOLLOW));
    }

    @Test
    void what_was_applied_is_followed_until_it_is_done() {
        var followed = publishedWith("50.00", applied(Kind.IMPROVEMENT_PLAN), toFollow(FOLLOW));
        var due = toFollow(FOLLOW).duty().due();
        by(SUPERVISOR)
                .given(followed)
                .when(new FollowUpResult(MONTHLY, "half of it", false))
                .then(
                        new ResultFollowedUp(MONTHLY, SUPERVISOR.person(), "half of it", false),
                        new DutyKept(MONTHLY, APR_17, "", due, Scenario.NOON),
                        toFollow(FOLLOW));
        by(HR).given(followed)
                .when(new FollowUpResult(MONTHLY, "all of it", true))
                .then(
                        new ResultFollowedUp(MONTHLY, HR.person(), "all of it", true),
                        new DutyKept(MONTHLY, APR_17, "", due, Scenario.NOON));
        by(MA).given(followed).when(new FollowUpResult(MONTHLY, "", true)).refused(ORG_04);
        by(HR).given(publishedWith("50.00"))
                .when(new FollowUpResult(MONTHLY, "", true))
                .refused(STAGE);
        by(Actor.HOUSE)
                .at(due)
                .given(followed)
                .when(new NoteBreach(MONTHLY, APR_17, ""))
                .then(new DutyBreached(MONTHLY, APR_17, "", due));
    }

    @Test
    void one_is_withdrawn_until_it_is_published_and_forgotten_with_the_person() {
        by(HR).given(opened(MONTH), owed(MONTHLY, "plan"))
                .when(new WithdrawAppraisal(MONTHLY, "left"))
                .then(new AppraisalWithdrawn(MONTHLY, HR.person(), "left"), new DutyLapsed(MONTHLY, LIMIT, "plan"));
        by(HR).given(publishedWith("74.00"))
                .when(new WithdrawAppraisal(MONTHLY, ""))
                .refused(STAGE);
        by(Actor.HOUSE)
                .given(publishedWith("74.00", new DutyBegun(MONTHLY, INTERVIEW)))
                .when(new ForgetAppraisal(MONTHLY))
                .then(new AppraisalForgotten(MONTHLY), new DutyLapsed(MONTHLY, APR_06, ""));
        by(HR).given(opened(MONTH)).when(new ForgetAppraisal(MONTHLY)).refused(ORG_04);
        by(Actor.HOUSE)
                .given(opened(MONTH), new AppraisalForgotten(MONTHLY))
                .when(new ForgetAppraisal(MONTHLY))
                .refused(STAGE);
    }

    private static Scenario.Then<AppraisalCommand, AppraisalState, AppraisalEvent> stands(String score, Kind... kinds) {
        return by(HR).at(AFTER_THE_LIMIT).given(publishedWith(score)).when(apply(kinds));
    }

    private static ApplyResult apply(Kind... kinds) {
        return new ApplyResult(MONTHLY, consequences(kinds));
    }

    private static ResultApplied applied(Kind... kinds) {
        return new ResultApplied(MONTHLY, HR.person(), consequences(kinds));
    }

    private static List<Consequence> consequences(Kind... kinds) {
        return Stream.of(kinds).map(it -> new Consequence(it, "details")).toList();
    }

    private static DutyBegun toFollow(LocalDate day) {
        return new DutyBegun(MONTHLY, Duty.byEndOf(day, APR_17, ""));
    }

    private static Calibration calibration(String score) {
        return new Calibration(new BigDecimal(score), "in comparison");
    }
}
