package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.standingInFor;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractCommand.*;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.ContractStage;
import dossier.handbook.Basis;
import dossier.policies.api.WorkingDay;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JointReviewTest {
    private static final ConveneJointReview CONVENE =
            new ConveneJointReview(ID, List.of(LAWYER.person(), ACCOUNTANT.person()));
    private static final ApproveInJointReview AGREE = new ApproveInJointReview(ID, "fine");
    private static final ObjectInJointReview OBJECT = new ObjectInJointReview(ID, "too much risk");

    @Test
    void the_contract_group_names_the_reviewers() {
        by(CLERK)
                .given(passedLegal(MAJOR))
                .when(CONVENE)
                .then(new JointReviewConvened(ID, CONVENE.reviewers(), DUE), limit(ContractStage.JOINT_REVIEW));
        by(CLERK).given(passedLegal(COMPLEX)).when(CONVENE).allowedBy(ORG_04, STAGE, CON_06, KNOWN);
    }

    @Test
    void someone_named_twice_is_named_once() {
        var twice = new ConveneJointReview(ID, List.of(LAWYER.person(), ACCOUNTANT.person(), LAWYER.person()));
        by(CLERK)
                .given(passedLegal(MAJOR))
                .when(twice)
                .then(new JointReviewConvened(ID, CONVENE.reviewers(), DUE), limit(ContractStage.JOINT_REVIEW));
    }

    @Test
    void legal_and_finance_are_heard() {
        by(CLERK)
                .knowing(due(), card(LAWYER))
                .given(passedLegal(MAJOR))
                .when(CONVENE)
                .refusedMissing(CON_06, "authority.REVIEW_AS_FINANCE");
        by(CLERK)
                .knowing(due(), card(MANAGER))
                .given(passedLegal(MAJOR))
                .when(CONVENE)
                .refusedMissing(CON_06, "authority.REVIEW_AS_LEGAL", "authority.REVIEW_AS_FINANCE");
    }

    @Test
    void the_drafter_is_no_reviewer() {
        var convene = new ConveneJointReview(ID, List.of(LAWYER.person(), ACCOUNTANT.person(), DRAFTER.person()));
        by(CLERK)
                .knowing(due(), card(LAWYER), card(ACCOUNTANT), card(DRAFTER))
                .given(passedLegal(MAJOR))
                .when(convene)
                .refused(ORG_04);
    }

    @Test
    void reviewers_are_employed() {
        by(CLERK)
                .knowing(due(), card(LAWYER), left(ACCOUNTANT))
                .given(passedLegal(MAJOR))
                .when(CONVENE)
                .refusedMissing(KNOWN, "fang");
    }

    @Test
    void everything_wrong_with_the_reviewers_is_told_together() {
        var convene = new ConveneJointReview(ID, List.of(DRAFTER.person(), ACCOUNTANT.person()));
        by(CLERK)
                .knowing(due(), card(DRAFTER), left(ACCOUNTANT))
                .given(passedLegal(MAJOR))
                .when(convene)
                .refused(CON_06, ORG_04, KNOWN);
    }

    @Test
    void it_is_convened_once_and_only_where_one_is_needed() {
        by(CLERK).given(convened()).when(CONVENE).refused(STAGE);
        by(CLERK).given(passedManager(MAJOR)).when(CONVENE).refused(STAGE);
        by(CLERK).given(passedLegal(SMALL)).when(CONVENE).refused(STAGE);
        by(DRAFTER).given(passedLegal(MAJOR)).when(CONVENE).refused(ORG_04);
    }

    @Test
    void each_named_reviewer_agrees_and_the_last_lets_it_pass() {
        var first = new ApprovedInJointReview(ID, LAWYER.person(), "fine");
        by(LAWYER).given(convened()).when(AGREE).then(first);
        by(LAWYER).given(convened()).when(AGREE).allowedBy(CON_06, STAGE);
        by(ACCOUNTANT)
                .given(then(convened(), first))
                .when(AGREE)
                .then(new ApprovedInJointReview(ID, ACCOUNTANT.person(), "fine"), new ReviewPassed(ID, 1, TODAY));
    }

    @Test
    void nobody_agrees_twice() {
        var once = then(convened(), new ApprovedInJointReview(ID, LAWYER.person(), "fine"));
        by(LAWYER).given(once).when(AGREE).refused(STAGE);
        by(LAWYER).given(once).when(OBJECT).refused(STAGE);
    }

    @Test
    void one_objection_returns_it_although_others_agreed() {
        var history = then(convened(), new ApprovedInJointReview(ID, LAWYER.person(), "fine"));
        by(ACCOUNTANT)
                .given(history)
                .when(OBJECT)
                .then(new ReturnedByJointReview(ID, ACCOUNTANT.person(), "too much risk"));
    }

    @Test
    void what_came_back_and_is_submitted_again_passes_every_review_again_under_its_number() {
        var back = then(
                convened(),
                new ApprovedInJointReview(ID, LAWYER.person(), "fine"),
                new ReturnedByJointReview(ID, ACCOUNTANT.person(), "risk"));
        var again = then(back, new ContractSubmitted(ID, NUMBER, 1, true, DUE));
        by(LAWYER).given(again).when(AGREE).refused(CON_06);
        var legal = then(again, managerApproved(), new ApprovedByLegal(ID, LAWYER.person()));
        by(LAWYER).given(legal).when(AGREE).refused(CON_06);
        var named = then(legal, new JointReviewConvened(ID, CONVENE.reviewers(), DUE));
        by(LAWYER).given(named).when(AGREE).then(new ApprovedInJointReview(ID, LAWYER.person(), "fine"));
    }

    @Test
    void who_is_not_named_is_told_that_alone() {
        by(MANAGER).given(convened()).when(AGREE).refused(CON_06);
        by(MANAGER).given(drafted(SMALL)).when(OBJECT).refused(CON_06);
    }

    @Test
    void a_deputy_answers_in_the_name_of_the_reviewer() {
        var scenario = by(standingInFor(LAWYER, COLLEAGUE, NOON, NOON.plusSeconds(1)));
        scenario.given(convened()).when(AGREE).then(new ApprovedInJointReview(ID, LAWYER.person(), "fine"));
        var decided = ContractDecider.CONTRACT.decide(
                AGREE, scenario.given(convened()).state(), scenario.circumstances());
        assertThat(decided.basis()).contains(new Basis(CON_06, LAWYER.person()));
    }

    @Test
    void a_reviewer_who_stands_in_for_another_answers_for_themself_first() {
        var scenario = by(standingInFor(ACCOUNTANT, LAWYER, NOON, NOON.plusSeconds(1)));
        var first = new ApprovedInJointReview(ID, LAWYER.person(), "fine");
        scenario.given(convened()).when(AGREE).then(first);
        scenario.given(then(convened(), first))
                .when(AGREE)
                .then(new ApprovedInJointReview(ID, ACCOUNTANT.person(), "fine"), new ReviewPassed(ID, 1, TODAY));
    }

    @Test
    void the_drafter_does_not_answer_as_a_reviewer_s_deputy() {
        var drafter = standingInFor(LAWYER, DRAFTER, NOON, NOON.plusSeconds(1));
        by(drafter).given(convened()).when(AGREE).refused(ORG_04);
        by(drafter).given(convened()).when(OBJECT).refused(ORG_04);
    }

    private static WorkingDay due() {
        return new WorkingDay(DUE, null);
    }
}
