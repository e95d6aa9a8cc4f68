package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.*;
import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.LIMIT;
import static dossier.handbook.Rule.STAGE;
import static dossier.handbook.Scenario.NOON;

import dossier.contracts.api.Amendment;
import dossier.contracts.api.ClauseKind;
import dossier.contracts.api.ContractCommand.*;
import dossier.contracts.api.ContractCommand.HandlingCommand.CallBack;
import dossier.contracts.api.ContractDutyCommand.*;
import dossier.contracts.api.ContractDutyEvent.*;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.ContractEvent.HandlingEvent.StepCalledBack;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.Finding;
import dossier.handbook.Actor;
import dossier.policies.api.WorkingDay;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** LIMIT: each review is owed by its last day, begins with its stage and ends with its answer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewLimitsTest {
    private static final Instant MORNING = Instant.parse("2026-03-05T01:00:00Z");
    private static final Instant END = Instant.parse("2026-03-05T16:00:00Z");
    private static final ContractEvent[] WITH_MANAGER = then(submitted(SMALL), limit(MANAGER_REVIEW));
    private static final ContractEvent[] WITH_LEGAL =
            then(WITH_MANAGER, managerApproved(), answered(MANAGER_REVIEW, NOON), limit(LEGAL_REVIEW));
    private static final ContractEvent[] TOGETHER = then(convened(), limit(JOINT_REVIEW));

    @Test
    void each_review_begins_the_limit_of_the_next_and_ends_its_own() {
        by(DRAFTER)
                .given(drafted(SMALL))
                .when(new SubmitContract(ID))
                .then(new ContractSubmitted(ID, NUMBER, 1, false, DUE), limit(MANAGER_REVIEW));
        by(MANAGER)
                .given(WITH_MANAGER)
                .when(new ApproveAsManager(ID, "fine"))
                .then(managerApproved(), answered(MANAGER_REVIEW, NOON), limit(LEGAL_REVIEW));
        by(LAWYER)
                .given(WITH_LEGAL)
                .when(confirmed())
                .then(
                        new ApprovedByLegal(ID, LAWYER.person()),
                        new ReviewPassed(ID, 1, TODAY),
                        answered(LEGAL_REVIEW, NOON));
    }

    @Test
    void a_return_is_an_answer_too() {
        var amendment = new Amendment(ClauseKind.PRICE, "less", "too dear");
        by(MANAGER)
                .given(WITH_MANAGER)
                .when(new ReturnAsManager(ID, List.of(amendment)))
                .then(new ReturnedByManager(ID, MANAGER.person(), List.of(amendment)), answered(MANAGER_REVIEW, NOON));
        var vague = new Finding(false, "vague");
        by(LAWYER)
                .given(WITH_LEGAL)
                .when(new ReviewAsLegal(ID, Finding.CONFIRMED, Finding.CONFIRMED, vague))
                .then(
                        new ReturnedByLegal(ID, LAWYER.person(), Finding.CONFIRMED, Finding.CONFIRMED, vague),
                        answered(LEGAL_REVIEW, NOON));
        by(LAWYER)
                .given(TOGETHER)
                .when(new ObjectInJointReview(ID, "no"))
                .then(new ReturnedByJointReview(ID, LAWYER.person(), "no"), answered(JOINT_REVIEW, NOON));
    }

    @Test
    void a_joint_review_is_given_with_the_last_voice() {
        var first = new ApprovedInJointReview(ID, LAWYER.person(), "");
        by(LAWYER).given(TOGETHER).when(new ApproveInJointReview(ID, "")).then(first);
        by(ACCOUNTANT)
                .given(then(TOGETHER, first))
                .when(new ApproveInJointReview(ID, ""))
                .then(
                        new ApprovedInJointReview(ID, ACCOUNTANT.person(), ""),
                        new ReviewPassed(ID, 1, TODAY),
                        answered(JOINT_REVIEW, NOON));
    }

    @Test
    void a_call_back_ends_one_limit_and_begins_that_of_the_stage_it_goes_back_to() {
        var back = new CallBack(ID, "a page was missing");
        by(DRAFTER)
                .given(WITH_MANAGER)
                .when(back)
                .then(
                        new StepCalledBack(ID, DRAFT, back.reason(), null),
                        new DutyLapsed(ID, LIMIT, ReviewLimits.subject(MANAGER_REVIEW)));
        by(MANAGER)
                .given(WITH_LEGAL)
                .when(back)
                .then(
                        new StepCalledBack(ID, MANAGER_REVIEW, back.reason(), DUE),
                        new DutyLapsed(ID, LIMIT, ReviewLimits.subject(LEGAL_REVIEW)),
                        limit(MANAGER_REVIEW));
    }

    @Test
    void a_withdrawn_contract_owes_no_review() {
        by(DRAFTER)
                .given(WITH_LEGAL)
                .when(new WithdrawContract(ID, "cancelled"))
                .then(
                        new ContractWithdrawn(ID, "cancelled"),
                        new DutyLapsed(ID, LIMIT, ReviewLimits.subject(LEGAL_REVIEW)));
    }

    @Test
    void the_clock_reminds_once_and_tells_of_the_breach_at_the_end_of_the_last_day() {
        var about = ReviewLimits.subject(MANAGER_REVIEW);
        var reminded = new DutyReminded(ID, LIMIT, about);
        var remind = new RemindOfDuty(ID, LIMIT, about);
        by(Actor.HOUSE).at(MORNING).given(WITH_MANAGER).when(remind).then(reminded);
        by(Actor.HOUSE)
                .at(MORNING)
                .given(then(WITH_MANAGER, reminded))
                .when(remind)
                .refused(STAGE);
        var breach = new NoteBreach(ID, LIMIT, about);
        by(Actor.HOUSE).at(END.minusNanos(1)).given(WITH_MANAGER).when(breach).refused(STAGE);
        by(Actor.HOUSE).at(END).given(WITH_MANAGER).when(breach).then(new DutyBreached(ID, LIMIT, about, END));
        by(Actor.HOUSE).at(END).given(WITH_LEGAL).when(breach).refused(STAGE);
    }

    @Test
    void a_review_that_comes_too_late_is_still_given_and_says_when() {
        var late = END.plusSeconds(3_600);
        by(MANAGER)
                .at(late)
                .given(then(WITH_MANAGER, new DutyBreached(ID, LIMIT, ReviewLimits.subject(MANAGER_REVIEW), END)))
                .when(new ApproveAsManager(ID, "fine"))
                .then(managerApproved(), answered(MANAGER_REVIEW, late), limit(LEGAL_REVIEW));
    }

    @Test
    void where_the_calendar_knows_no_last_day_none_is_owed() {
        by(MANAGER)
                .knowing(new WorkingDay(null, 2027))
                .given(WITH_MANAGER)
                .when(new ApproveAsManager(ID, "fine"))
                .then(new ApprovedByManager(ID, MANAGER.person(), "fine", null), answered(MANAGER_REVIEW, NOON));
    }

    private static DutyKept answered(ContractStage review, Instant done) {
        return kept(LIMIT, ReviewLimits.subject(review), DUE, done);
    }
}
