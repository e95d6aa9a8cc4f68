package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractCommand.ApproveInJointReview;
import dossier.contracts.api.ContractCommand.HandlingCommand.*;
import dossier.contracts.api.ContractCommand.SignContract;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.ContractEvent.HandlingEvent.*;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.Party;
import dossier.handbook.Actor;
import dossier.handbook.Authority;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What offices do with a review besides reviewing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandlingTest {
    private static final Actor OTHER_LAWYER = someone("he", "legal", Authority.REVIEW_AS_LEGAL);
    private static final UrgeReview URGE = new UrgeReview(ID, "the customer waits");
    private static final HandOverReview TO_A_LAWYER = new HandOverReview(ID, OTHER_LAWYER.person(), "on leave");
    private static final AddReviewer ADD = new AddReviewer(ID, OTHER_MANAGER.person(), "knows the product");
    private static final CopyToColleagues COPY = new CopyToColleagues(ID, List.of(COLLEAGUE.person()), "");
    private static final CallBack CALL_BACK = new CallBack(ID, "a page was missing");

    @Test
    void the_drafter_reminds_whoever_has_it_once_a_day() {
        by(DRAFTER).given(submitted(SMALL)).when(URGE).then(new ReviewUrged(ID, TODAY, "the customer waits"));
        var urged = then(submitted(SMALL), new ReviewUrged(ID, TODAY, ""));
        by(DRAFTER).given(urged).when(URGE).refused(HAND);
        by(DRAFTER).at(NOON.plus(Duration.ofDays(1))).given(urged).when(URGE).allowedBy(HAND, STAGE);
    }

    @Test
    void who_has_it_next_may_be_reminded_the_same_day() {
        var urged = then(submitted(SMALL), new ReviewUrged(ID, TODAY, ""), managerApproved());
        by(DRAFTER).given(urged).when(URGE).allowedBy(HAND);
    }

    @Test
    void nobody_else_reminds_and_nobody_of_what_is_not_under_review() {
        by(MANAGER).given(submitted(SMALL)).when(URGE).refused(HAND);
        by(DRAFTER).given(drafted(SMALL)).when(URGE).refused(STAGE);
        by(DRAFTER).given(passedLegal(SMALL)).when(URGE).refused(STAGE);
    }

    @Test
    void a_reviewer_hands_over_to_a_colleague_who_then_answers() {
        by(LAWYER)
                .knowing(card(OTHER_LAWYER), card(ACCOUNTANT))
                .given(convened())
                .when(TO_A_LAWYER)
                .then(new ReviewHandedOver(ID, LAWYER.person(), OTHER_LAWYER.person(), "on leave"));
        var over = then(convened(), new ReviewHandedOver(ID, LAWYER.person(), OTHER_LAWYER.person(), ""));
        by(OTHER_LAWYER)
                .given(over)
                .when(new ApproveInJointReview(ID, ""))
                .then(new ApprovedInJointReview(ID, OTHER_LAWYER.person(), ""));
        by(LAWYER).given(over).when(new ApproveInJointReview(ID, "")).refused(CON_06);
    }

    @Test
    void legal_and_finance_stay_heard_whoever_hands_over() {
        var toSales = new HandOverReview(ID, COLLEAGUE.person(), "no time");
        by(LAWYER)
                .knowing(card(COLLEAGUE), card(ACCOUNTANT))
                .given(convened())
                .when(toSales)
                .refusedMissing(CON_06, "authority.REVIEW_AS_LEGAL");
    }

    @Test
    void a_review_is_not_handed_to_the_drafter_nor_to_one_named_already_nor_to_one_who_left() {
        by(LAWYER)
                .knowing(card(DRAFTER), card(OTHER_LAWYER), card(ACCOUNTANT))
                .given(convened())
                .when(new HandOverReview(ID, DRAFTER.person(), "x"))
                .refused(ORG_04);
        by(LAWYER)
                .knowing(card(OTHER_LAWYER), card(ACCOUNTANT))
                .given(convened())
                .when(new HandOverReview(ID, ACCOUNTANT.person(), "x"))
                .refused(HAND);
        by(LAWYER)
                .knowing(left(OTHER_LAWYER), card(ACCOUNTANT))
                .given(convened())
                .when(TO_A_LAWYER)
                .refusedMissing(KNOWN, "he");
    }

    @Test
    void a_review_that_was_given_is_not_handed_over() {
        var agreed = then(convened(), new ApprovedInJointReview(ID, LAWYER.person(), ""));
        by(LAWYER)
                .knowing(card(OTHER_LAWYER), card(ACCOUNTANT))
                .given(agreed)
                .when(TO_A_LAWYER)
                .refused(STAGE);
    }

    @Test
    void whoever_is_added_must_agree_too() {
        by(ACCOUNTANT)
                .knowing(card(OTHER_MANAGER))
                .given(convened())
                .when(ADD)
                .then(new ReviewerAdded(ID, OTHER_MANAGER.person(), "knows the product"));
        by(CLERK).knowing(card(OTHER_MANAGER)).given(convened()).when(ADD).allowedBy(CON_06, ORG_04, HAND, KNOWN);
        var added = then(
                convened(),
                new ReviewerAdded(ID, OTHER_MANAGER.person(), ""),
                new ApprovedInJointReview(ID, LAWYER.person(), ""));
        by(ACCOUNTANT)
                .given(added)
                .when(new ApproveInJointReview(ID, ""))
                .then(new ApprovedInJointReview(ID, ACCOUNTANT.person(), ""));
        by(MANAGER)
                .given(then(added, new ApprovedInJointReview(ID, ACCOUNTANT.person(), "")))
                .when(new SignContract(ID, Party.US, TODAY, SCAN))
                .refused(CON_06, CON_15);
    }

    @Test
    void the_drafter_adds_no_reviewer_and_is_added_by_none() {
        by(DRAFTER).knowing(card(OTHER_MANAGER)).given(convened()).when(ADD).refused(CON_06);
        by(CLERK)
                .knowing(card(DRAFTER))
                .given(convened())
                .when(new AddReviewer(ID, DRAFTER.person(), "x"))
                .refused(ORG_04);
    }

    @Test
    void colleagues_are_let_in_by_the_drafter_or_a_reviewer_and_take_note() {
        for (var insider : List.of(DRAFTER, MANAGER, LAWYER))
            by(insider)
                    .knowing(card(COLLEAGUE))
                    .given(submitted(SMALL))
                    .when(COPY)
                    .then(new CopiedToColleagues(ID, List.of(COLLEAGUE.person()), ""));
        by(OTHER_MANAGER)
                .knowing(card(COLLEAGUE))
                .given(submitted(SMALL))
                .when(COPY)
                .refused(SEC_01);
        by(DRAFTER).knowing(left(COLLEAGUE)).given(submitted(SMALL)).when(COPY).refusedMissing(KNOWN, "wu");

        var copied = then(submitted(SMALL), new CopiedToColleagues(ID, List.of(COLLEAGUE.person()), ""));
        by(COLLEAGUE).given(copied).when(new TakeNote(ID)).then(new NoteTaken(ID, COLLEAGUE.person()));
        by(COLLEAGUE)
                .given(then(copied, new NoteTaken(ID, COLLEAGUE.person())))
                .when(new TakeNote(ID))
                .refused(SEC_01);
    }

    @Test
    void each_calls_back_their_own_step_until_the_next_has_acted() {
        by(DRAFTER)
                .given(submitted(SMALL))
                .when(CALL_BACK)
                .then(new StepCalledBack(ID, ContractStage.DRAFT, "a page was missing", null));
        by(MANAGER)
                .given(passedManager(SMALL))
                .when(CALL_BACK)
                .then(
                        new StepCalledBack(ID, ContractStage.MANAGER_REVIEW, "a page was missing", DUE),
                        limit(ContractStage.MANAGER_REVIEW));
        by(LAWYER)
                .given(passedLegal(MAJOR))
                .when(CALL_BACK)
                .then(
                        new StepCalledBack(ID, ContractStage.LEGAL_REVIEW, "a page was missing", DUE),
                        limit(ContractStage.LEGAL_REVIEW));
        by(DRAFTER).given(passedManager(SMALL)).when(CALL_BACK).refused(HAND);
        by(LAWYER).given(convened()).when(CALL_BACK).refused(HAND);
        by(LAWYER).given(passedLegal(SMALL)).when(CALL_BACK).refused(HAND);
    }

    @Test
    void what_was_called_back_has_to_be_reviewed_again() {
        var back = then(passedManager(SMALL), calledBack(ContractStage.MANAGER_REVIEW));
        by(LAWYER).given(back).when(confirmed()).refused(CON_04);
        by(DRAFTER)
                .given(then(back, calledBack(ContractStage.DRAFT)))
                .when(new SubmitContract(ID))
                .allowedBy(CON_02);
        var fromLegal = then(passedLegal(MAJOR), calledBack(ContractStage.LEGAL_REVIEW));
        assertThat(ContractDecider.CONTRACT
                        .after(List.of(fromLegal))
                        .open()
                        .review()
                        .byLegal())
                .isFalse();
        by(LAWYER).given(fromLegal).when(confirmed()).then(new ApprovedByLegal(ID, LAWYER.person()));
    }

    private static StepCalledBack calledBack(ContractStage stage) {
        return new StepCalledBack(ID, stage, "", null);
    }

    private static ContractEvent[] convened() {
        return then(
                passedLegal(MAJOR), new JointReviewConvened(ID, List.of(LAWYER.person(), ACCOUNTANT.person()), DUE));
    }
}
