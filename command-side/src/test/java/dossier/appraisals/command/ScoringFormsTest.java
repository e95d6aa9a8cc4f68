package dossier.appraisals.command;

import static dossier.appraisals.command.AppraisalLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.someone;
import static dossier.handbook.Scenario.standingInFor;

import dossier.appraisals.api.AppraisalCommand.*;
import dossier.appraisals.api.AppraisalEvent;
import dossier.appraisals.api.AppraisalEvent.*;
import dossier.appraisals.api.AppraisalId;
import dossier.appraisals.api.CycleId;
import dossier.appraisals.api.CycleTerms;
import dossier.appraisals.api.Rating;
import dossier.handbook.Actor;
import dossier.handbook.Authority;
import dossier.handbook.Grant;
import dossier.handbook.Scenario;
import dossier.organisation.api.PersonCard;
import dossier.organisation.api.Tenure;
import dossier.organisation.api.Tenure.Stint;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Opened, planned and scored: APR-03 … APR-05, APR-09, APR-12 … APR-14, and nobody scores themselves (ORG-04, ORG-05). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScoringFormsTest {
    private static final OpenAppraisal OPEN = new OpenAppraisal(MONTHLY, LI, MONTH, SALESPEOPLE);
    private static final SetPlan PLAN = new SetPlan(MONTHLY, "grow", TARGETS);
    private static final EvaluateAsSupervisor EVALUATE =
            new EvaluateAsSupervisor(MONTHLY, monthForm("80"), "well done");
    private static final AssessSelf ASSESS = new AssessSelf(ANNUAL, yearForm("90"), "a good year");
    private static final EvaluateAsSupervisor EVALUATE_YEAR =
            new EvaluateAsSupervisor(ANNUAL, yearForm("80"), "well done");
    private static final InviteOpinions INVITE =
            new InviteOpinions(ANNUAL, List.of(MA.person(), QIAN.person()), List.of(FINANCE));
    private static final OpinionsInvited INVITED =
            new OpinionsInvited(ANNUAL, List.of(MA.person(), QIAN.person()), List.of(FINANCE));
    private static final ScoreAsPeer SCORE = new ScoreAsPeer(ANNUAL, peerForm("70", "90"), "");

    @Test
    void one_is_opened_for_one_person_in_one_cycle_and_the_plan_is_owed() {
        by(HR).given().when(OPEN).then(opened(MONTH), owed(MONTHLY, "plan"));
        by(HR).given(opened(MONTH)).when(OPEN).refused(STAGE);
        by(SUPERVISOR).given().when(OPEN).refused(ORG_04);
        by(HR).given()
                .when(new OpenAppraisal(new AppraisalId("x"), LI, MONTH, SALESPEOPLE))
                .refused(UNIQUE);
        by(HR, new CycleTerms(MONTH, false, null)).given().when(OPEN).refused(KNOWN, APR_03);
        by(
                        HR,
                        new Tenure(
                                LI,
                                List.of(new Stint(
                                        SALES, "clerk", SUPERVISOR.person(), LocalDate.parse("2024-01-01"), null))))
                .given()
                .when(OPEN)
                .refused(APR_03);
        var alone = new Stint(SALES, "salesperson", null, LocalDate.parse("2024-01-01"), null);
        by(HR, new Tenure(LI, List.of(alone)), new PersonCard(LI, true, SALES, Set.of(), List.of()))
                .given()
                .when(OPEN)
                .refused(ORG_05);
        by(HR).given().when(OPEN).allowedBy(ORG_04, ORG_05, APR_03, APR_04);
    }

    @Test
    void who_was_there_too_short_is_not_appraised_and_who_moved_is_judged_by_the_longer_part() {
        by(HR, tenure(LocalDate.parse("2026-02-20"), null)).given().when(OPEN).refused(APR_04);
        by(HR, tenure(LocalDate.parse("2024-01-01"), LocalDate.parse("2026-02-05")))
                .given()
                .when(OPEN)
                .refused(APR_04);
        var moved = new Tenure(
                LI,
                List.of(
                        new Stint(
                                SALES,
                                "salesperson",
                                SUPERVISOR.person(),
                                LocalDate.parse("2024-01-01"),
                                LocalDate.parse("2026-02-19")),
                        new Stint(FINANCE, "clerk", ACCOUNTANT.person(), LocalDate.parse("2026-02-20"), null)));
        by(HR, moved).given().when(OPEN).then(opened(MONTH), owed(MONTHLY, "plan"));
        var joined = new AppraisalOpened(
                MONTHLY,
                LI,
                MONTH,
                MONTH.period().orElseThrow(),
                FROZEN,
                POST,
                SUPERVISOR.person(),
                LocalDate.parse("2026-02-11"),
                LocalDate.parse("2026-02-28"));
        by(HR, tenure(LocalDate.parse("2026-02-11"), null)).given().when(OPEN).then(joined, owed(MONTHLY, "plan"));
    }

    @Test
    void the_plan_is_set_by_the_supervisor_before_anything_is_scored_with_a_target_for_each_measure() {
        by(SUPERVISOR)
                .given(opened(MONTH), owed(MONTHLY, "plan"))
                .when(PLAN)
                .then(
                        planSet(MONTHLY),
                        new DutyKept(MONTHLY, LIMIT, "plan", limit("plan").due(), Scenario.NOON),
                        owed(MONTHLY, "supervisor"));
        by(SUPERVISOR)
                .given(opened(YEAR))
                .when(new SetPlan(ANNUAL, "grow", TARGETS))
                .then(planSet(ANNUAL), owed(ANNUAL, "self"), owed(ANNUAL, "supervisor"));
        by(SUPERVISOR).given(opened(MONTH), planSet(MONTHLY)).when(PLAN).then(planSet(MONTHLY));
        by(SUPERVISOR)
                .given(opened(MONTH), planSet(MONTHLY), evaluatedMonth("80"))
                .when(PLAN)
                .refused(APR_04);
        by(SUPERVISOR)
                .given(opened(MONTH))
                .when(new SetPlan(MONTHLY, "grow", List.of(TARGETS.get(0), TARGETS.get(1), target("risk", "1"))))
                .refusedMissing(APR_09, "customers", "risk");
        by(MA).given(opened(MONTH)).when(PLAN).refused(ORG_05);
    }

    @Test
    void the_supervisor_scores_the_month_alone_on_its_work_and_the_facts_come_with_it() {
        by(SUPERVISOR)
                .given(opened(MONTH), planSet(MONTHLY), owed(MONTHLY, "supervisor"))
                .when(EVALUATE)
                .then(
                        evaluatedMonth("80"),
                        new DutyKept(
                                MONTHLY,
                                LIMIT,
                                "supervisor",
                                limit("supervisor").due(),
                                Scenario.NOON));
        by(SUPERVISOR).given(opened(MONTH)).when(EVALUATE).refused(APR_04);
        by(SUPERVISOR)
                .given(opened(MONTH), planSet(MONTHLY), evaluatedMonth("1"))
                .when(EVALUATE)
                .refused(STAGE);
        var march = new CycleId("2026-03");
        var id = AppraisalId.of(LI, march);
        by(SUPERVISOR)
                .given(opened(march), planSet(id))
                .when(new EvaluateAsSupervisor(id, monthForm("80"), ""))
                .refused(APR_12);
    }

    @Test
    void forms_are_filled_in_completely_and_facts_are_not_rated_by_hand() {
        var planned = new AppraisalEvent[] {opened(MONTH), planSet(MONTHLY)};
        by(SUPERVISOR)
                .given(planned)
                .when(new EvaluateAsSupervisor(MONTHLY, List.of(), ""))
                .refusedMissing(APR_14, "satisfaction");
        by(SUPERVISOR)
                .given(planned)
                .when(new EvaluateAsSupervisor(MONTHLY, plus(monthForm("80"), "signed"), ""))
                .refusedMissing(APR_09, "signed");
        by(SUPERVISOR)
                .given(planned)
                .when(new EvaluateAsSupervisor(MONTHLY, plus(monthForm("80"), "knowledge"), ""))
                .refusedMissing(APR_12, "knowledge");
        by(SUPERVISOR).given(planned).when(EVALUATE).allowedBy(ORG_05, APR_04, APR_09, APR_12, APR_14);
    }

    private static List<Rating> plus(List<Rating> form, String code) {
        return Stream.concat(form.stream(), Stream.of(rating(code, "80"))).toList();
    }

    @Test
    void who_joined_in_the_middle_is_held_against_their_part_of_the_target() {
        by(SUPERVISOR, tenure(LocalDate.parse("2026-02-15"), null))
                .given(opened(MONTH), planSet(MONTHLY))
                .when(EVALUATE)
                .then(new Evaluated(MONTHLY, SUPERVISOR.person(), monthForm("80"), figures(14, 28), "well done"));
    }

    @Test
    void in_a_year_the_self_assessment_comes_first_unless_it_is_late() {
        by(APPRAISEE)
                .given(opened(YEAR), planSet(ANNUAL), owed(ANNUAL, "self"))
                .when(ASSESS)
                .then(
                        new SelfAssessed(ANNUAL, yearForm("90"), "a good year"),
                        new DutyKept(ANNUAL, LIMIT, "self", limit("self").due(), Scenario.NOON));
        by(APPRAISEE).given(opened(YEAR)).when(ASSESS).refused(APR_04);
        by(SUPERVISOR).given(opened(YEAR), planSet(ANNUAL)).when(ASSESS).refused(ORG_04);
        by(APPRAISEE)
                .given(opened(MONTH), planSet(MONTHLY))
                .when(new AssessSelf(MONTHLY, monthForm("90"), ""))
                .refused(APR_05);
        by(SUPERVISOR)
                .given(opened(YEAR), planSet(ANNUAL), owed(ANNUAL, "self"))
                .when(EVALUATE_YEAR)
                .refused(APR_05);
        by(SUPERVISOR)
                .given(opened(YEAR), planSet(ANNUAL), owed(ANNUAL, "self"), late(ANNUAL, "self"))
                .when(EVALUATE_YEAR)
                .then(evaluatedYear("80"));
        by(SUPERVISOR)
                .given(opened(YEAR), planSet(ANNUAL), new SelfAssessed(ANNUAL, yearForm("90"), ""))
                .when(EVALUATE_YEAR)
                .allowedBy(APR_05, APR_12);
    }

    @Test
    void peers_are_two_at_least_of_the_same_department_and_neither_the_appraisee_nor_the_supervisor() {
        by(HR).given(opened(YEAR), planSet(ANNUAL))
                .when(INVITE)
                .then(INVITED, owed(ANNUAL, "peer-1"), owed(ANNUAL, "peer-2"), owed(ANNUAL, "department-1"));
        by(HR).given(opened(YEAR), INVITED).when(INVITE).refused(STAGE);
        by(HR).given(opened(YEAR))
                .when(new InviteOpinions(ANNUAL, List.of(MA.person()), List.of()))
                .refused(APR_13);
        by(HR).given(opened(YEAR))
                .when(new InviteOpinions(ANNUAL, List.of(MA.person(), ACCOUNTANT.person()), List.of()))
                .refusedMissing(APR_13, "sun");
        by(HR).given(opened(YEAR))
                .when(new InviteOpinions(ANNUAL, List.of(MA.person(), LI, SUPERVISOR.person(), MA.person()), List.of()))
                .refusedMissing(ORG_04, "li", "zhou", "ma");
        by(HR).given(opened(MONTH))
                .when(new InviteOpinions(MONTHLY, INVITE.peers(), List.of()))
                .refused(APR_05);
    }

    @Test
    void peers_score_cooperation_and_communication_once_and_departments_give_their_opinion() {
        var invited = new AppraisalEvent[] {opened(YEAR), planSet(ANNUAL), INVITED, owed(ANNUAL, "peer-2")};
        by(QIAN).given(invited)
                .when(SCORE)
                .then(
                        new ScoredByPeer(ANNUAL, QIAN.person(), 2, peerForm("70", "90"), ""),
                        new DutyKept(ANNUAL, LIMIT, "peer-2", limit("peer-2").due(), Scenario.NOON));
        by(ACCOUNTANT).given(invited).when(SCORE).refused(APR_13);
        by(QIAN).given(invited)
                .when(new ScoreAsPeer(ANNUAL, plus(peerForm("70", "90"), "knowledge"), ""))
                .refusedMissing(APR_13, "knowledge");
        by(QIAN).given(invited)
                .when(new ScoreAsPeer(ANNUAL, List.of(rating("teamwork", "1")), ""))
                .refusedMissing(APR_14, "communication");
        by(QIAN).given(
                        opened(YEAR),
                        planSet(ANNUAL),
                        INVITED,
                        new ScoredByPeer(ANNUAL, QIAN.person(), 2, List.of(), ""))
                .when(SCORE)
                .refused(STAGE);
        var opinion = new GiveOpinion(ANNUAL, FINANCE, "always in time");
        by(ACCOUNTANT)
                .given(opened(YEAR), INVITED, owed(ANNUAL, "department-1"))
                .when(opinion)
                .then(
                        new OpinionGiven(ANNUAL, FINANCE, ACCOUNTANT.person(), "always in time"),
                        new DutyKept(
                                ANNUAL,
                                LIMIT,
                                "department-1",
                                limit("department-1").due(),
                                Scenario.NOON));
        by(MA).given(opened(YEAR), INVITED).when(opinion).refused(ORG_04);
        by(ACCOUNTANT).given(opened(YEAR)).when(opinion).refused(ORG_04);
    }

    /** In whatever role, with whatever authority, in whose ever place. */
    @Test
    void nobody_scores_themselves() {
        var planned = new AppraisalEvent[] {opened(MONTH), planSet(MONTHLY)};
        by(lent(APPRAISEE, SUPERVISOR)).given(planned).when(EVALUATE).refused(ORG_04);
        by(lent(APPRAISEE, SUPERVISOR)).given(opened(MONTH)).when(PLAN).refused(ORG_04);
        by(lent(MA, SUPERVISOR)).given(planned).when(EVALUATE).allowedBy(ORG_04, ORG_05);
        var clerkOfHr = someone("li", "hr", Authority.KEEP_APPRAISALS, Authority.READ_DEPARTMENT);
        by(clerkOfHr).given().when(OPEN).refused(ORG_04);
        by(clerkOfHr).given(opened(YEAR)).when(INVITE).refused(ORG_04);
        by(standingInFor(clerkOfHr, MA, Instant.EPOCH, Scenario.NOON.plus(Duration.ofDays(1))))
                .given(opened(YEAR))
                .when(INVITE)
                .refused(ORG_04);
        by(someone("li", "finance", Authority.READ_DEPARTMENT))
                .given(opened(YEAR), INVITED)
                .when(new GiveOpinion(ANNUAL, FINANCE, "good"))
                .refused(ORG_04);
    }

    @Test
    void who_scores_stands_in_the_reporting_line_and_is_another_when_it_is_handed_over() {
        var lin = new PersonId("lin");
        by(HR).given(opened(MONTH))
                .when(new HandOverEvaluation(MONTHLY, lin, "away"))
                .then(new EvaluationHandedOver(MONTHLY, SUPERVISOR.person(), lin, "away"));
        by(HR).given(opened(MONTH))
                .when(new HandOverEvaluation(MONTHLY, MA.person(), ""))
                .refused(ORG_05);
        by(HR).given(opened(MONTH))
                .when(new HandOverEvaluation(MONTHLY, SUPERVISOR.person(), ""))
                .refused(HAND);
        by(SUPERVISOR)
                .given(opened(MONTH), planSet(MONTHLY), new EvaluationHandedOver(MONTHLY, SUPERVISOR.person(), lin, ""))
                .when(EVALUATE)
                .refused(ORG_05);
    }

    @Test
    void an_evaluation_that_is_late_passes_to_the_superior() {
        var lin = new PersonId("lin");
        var due = limit("supervisor").due();
        by(Actor.HOUSE)
                .at(due)
                .given(opened(MONTH), planSet(MONTHLY), owed(MONTHLY, "supervisor"))
                .when(new NoteBreach(MONTHLY, LIMIT, "supervisor"))
                .then(
                        late(MONTHLY, "supervisor"),
                        new EvaluationHandedOver(MONTHLY, SUPERVISOR.person(), lin, ""),
                        owed(MONTHLY, "supervisor-2"));
        by(Actor.HOUSE, new PersonCard(lin, true, new DepartmentId("top"), Set.of(), List.of()))
                .at(due)
                .given(
                        opened(MONTH),
                        planSet(MONTHLY),
                        new EvaluationHandedOver(MONTHLY, SUPERVISOR.person(), lin, ""),
                        owed(MONTHLY, "supervisor-2"))
                .when(new NoteBreach(MONTHLY, LIMIT, "supervisor-2"))
                .then(late(MONTHLY, "supervisor-2"));
        by(Actor.HOUSE)
                .at(due)
                .given(opened(YEAR), planSet(ANNUAL), owed(ANNUAL, "self"))
                .when(new NoteBreach(ANNUAL, LIMIT, "self"))
                .then(late(ANNUAL, "self"));
        by(Actor.HOUSE)
                .at(limit("self").remind())
                .given(opened(YEAR), planSet(ANNUAL), owed(ANNUAL, "self"))
                .when(new RemindOfDuty(ANNUAL, LIMIT, "self"))
                .then(new DutyReminded(ANNUAL, LIMIT, "self"));
    }

    private static Actor lent(Actor deputy, Actor lender) {
        var grant = new Grant(
                lender.person(), lender.department(), Set.of(), Instant.EPOCH, Scenario.NOON.plus(Duration.ofDays(1)));
        return new Actor(deputy.person(), "post", deputy.department(), deputy.authorities(), List.of(), List.of(grant));
    }
}
