package dossier.contracts.command;

import static dossier.contracts.api.ContractStage.LEGAL_REVIEW;
import static dossier.contracts.api.ContractStage.MANAGER_REVIEW;
import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;

import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.ApproveAsManager;
import dossier.contracts.api.ContractCommand.ConveneJointReview;
import dossier.contracts.api.ContractCommand.HandlingCommand.AnswerAsked;
import dossier.contracts.api.ContractCommand.HandlingCommand.AskReviewer;
import dossier.contracts.api.ContractCommand.HandlingCommand.CallBack;
import dossier.contracts.api.ContractCommand.HandlingCommand.HandOverAsked;
import dossier.contracts.api.ContractCommand.HandlingCommand.WithdrawAsked;
import dossier.contracts.api.ContractCommand.SignContract;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ApprovedByLegal;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.HandlingEvent.AskedReviewHandedOver;
import dossier.contracts.api.ContractEvent.HandlingEvent.AskedReviewerHeard;
import dossier.contracts.api.ContractEvent.HandlingEvent.AskedReviewerWithdrawn;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReturnedByAskedReviewer;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReviewerAsked;
import dossier.contracts.api.ContractEvent.ReviewPassed;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.Party;
import dossier.contracts.api.Turn;
import dossier.handbook.Actor;
import dossier.handbook.Scenario;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** 加签: a colleague is asked along in the manager's or the legal review, and nothing goes on around them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CosigningTest {
    private static final AskReviewer BEFORE = ask(Turn.BEFORE), AFTER = ask(Turn.AFTER);
    private static final ApproveAsManager APPROVE = new ApproveAsManager(ID, "fine");
    private static final AnswerAsked AGREED = new AnswerAsked(ID, true, ""),
            OBJECTED = new AnswerAsked(ID, false, "dear");
    private static final HandOverAsked OVER = over(COLLEAGUE);
    private static final WithdrawAsked WITHDRAW = new WithdrawAsked(ID, ACCOUNTANT.person(), "settled");

    @Test
    void who_has_the_review_asks_a_colleague_along() {
        asking(MANAGER)
                .given(submitted(SMALL))
                .when(BEFORE)
                .then(new ReviewerAsked(
                        ID, MANAGER_REVIEW, ACCOUNTANT.person(), Turn.BEFORE, "risk", MANAGER.person()));
        asking(LAWYER)
                .given(passedManager(SMALL))
                .when(AFTER)
                .then(new ReviewerAsked(ID, LEGAL_REVIEW, ACCOUNTANT.person(), Turn.AFTER, "risk", LAWYER.person()));
        asking(MANAGER).given(submitted(SMALL)).when(BEFORE).allowedBy(ORG_04, STAGE, HAND, KNOWN);
    }

    @Test
    void nobody_else_does_nor_at_another_time_nor_of_the_drafter_nor_twice() {
        asking(LAWYER).given(submitted(SMALL)).when(BEFORE).refused(ORG_04);
        asking(DRAFTER).given(submitted(SMALL)).when(BEFORE).refused(ORG_04);
        asking(MANAGER).given(submittedBy(MANAGER, SMALL)).when(BEFORE).refused(ORG_04);
        asking(LAWYER).given(passedLegal(SMALL)).when(BEFORE).refused(STAGE);
        by(MANAGER)
                .knowing(card(DRAFTER))
                .given(submitted(SMALL))
                .when(ask(DRAFTER))
                .refused(ORG_04);
        by(MANAGER)
                .knowing(card(MANAGER))
                .given(submitted(SMALL))
                .when(ask(MANAGER))
                .refused(HAND);
        asking(MANAGER).given(asked(Turn.BEFORE)).when(AFTER).refused(HAND);
        by(MANAGER)
                .knowing(left(ACCOUNTANT))
                .given(submitted(SMALL))
                .when(BEFORE)
                .refusedMissing(KNOWN, "fang");
    }

    @Test
    void one_asked_before_is_heard_before_the_review_is_given_and_only_heard() {
        by(MANAGER).given(asked(Turn.BEFORE)).when(APPROVE).refusedMissing(HAND, "fang");
        by(ACCOUNTANT)
                .given(asked(Turn.BEFORE))
                .when(OBJECTED)
                .then(new AskedReviewerHeard(ID, MANAGER_REVIEW, ACCOUNTANT.person(), false, "dear"));
        by(MANAGER).given(then(asked(Turn.BEFORE), heard())).when(APPROVE).allowedBy(ORG_04, STAGE, HAND);
        by(ACCOUNTANT).given(then(asked(Turn.BEFORE), heard())).when(AGREED).refused(HAND);
    }

    @Test
    void one_asked_after_is_heard_before_it_goes_on_and_may_send_it_back() {
        by(MANAGER).given(asked(Turn.AFTER)).when(APPROVE).allowedBy(HAND);
        by(ACCOUNTANT).given(asked(Turn.AFTER)).when(AGREED).refused(HAND);
        var passedOn = then(asked(Turn.AFTER), managerApproved());
        by(LAWYER).given(passedOn).when(confirmed()).refusedMissing(HAND, "fang");
        by(LAWYER).given(then(passedOn, heard())).when(confirmed()).allowedBy(HAND);
        by(ACCOUNTANT)
                .given(passedOn)
                .when(OBJECTED)
                .then(new ReturnedByAskedReviewer(ID, MANAGER_REVIEW, ACCOUNTANT.person(), "dear"));
        by(ACCOUNTANT).given(passedOn).when(new AnswerAsked(ID, false, " ")).refused(HAND);
        by(MANAGER).given(passedOn).when(AGREED).refused(HAND);
    }

    @Test
    void no_joint_review_and_no_signature_before_legals_colleague_is_heard() {
        var asked = new ReviewerAsked(ID, LEGAL_REVIEW, ACCOUNTANT.person(), Turn.AFTER, "risk", LAWYER.person());
        var major = then(passedManager(MAJOR), asked, new ApprovedByLegal(ID, LAWYER.person()));
        by(CLERK)
                .given(major)
                .when(new ConveneJointReview(ID, List.of(LAWYER.person(), ACCOUNTANT.person())))
                .refusedMissing(HAND, "fang");
        var small = then(
                passedManager(SMALL), asked, new ApprovedByLegal(ID, LAWYER.person()), new ReviewPassed(ID, 1, TODAY));
        var sign = new SignContract(ID, Party.US, TODAY, SCAN);
        by(MANAGER).given(small).when(sign).refusedMissing(HAND, "fang");
        by(MANAGER).given(then(small, heard(LEGAL_REVIEW))).when(sign).allowedBy(HAND);
    }

    @Test
    void what_is_sent_back_begins_anew_and_a_step_is_not_called_back_once_the_next_has_asked() {
        var back = then(
                asked(Turn.AFTER),
                managerApproved(),
                new ReturnedByAskedReviewer(ID, MANAGER_REVIEW, ACCOUNTANT.person(), "dear"),
                new ContractRevised(ID, 2, SMALL, ""),
                new ContractSubmitted(ID, NUMBER, 2, false, DUE));
        by(LAWYER).given(back).when(confirmed()).refused(CON_04);
        by(MANAGER).given(back).when(APPROVE).allowedBy(ORG_04, STAGE);
        by(DRAFTER)
                .given(asked(Turn.BEFORE))
                .when(new CallBack(ID, "page missing"))
                .refused(HAND);
    }

    @Test
    void one_who_was_asked_hands_it_over_and_the_successor_is_heard_in_their_place() {
        by(ACCOUNTANT)
                .knowing(card(COLLEAGUE))
                .given(asked(Turn.AFTER))
                .when(OVER)
                .then(new AskedReviewHandedOver(ID, MANAGER_REVIEW, ACCOUNTANT.person(), COLLEAGUE.person(), "leave"));
        var over = then(asked(Turn.BEFORE), handedOver());
        by(MANAGER).given(over).when(APPROVE).refusedMissing(HAND, "wu");
        by(ACCOUNTANT).given(over).when(AGREED).refused(HAND);
        by(COLLEAGUE)
                .given(over)
                .when(AGREED)
                .then(new AskedReviewerHeard(ID, MANAGER_REVIEW, COLLEAGUE.person(), true, ""));
        by(ACCOUNTANT)
                .knowing(card(COLLEAGUE))
                .given(asked(Turn.BEFORE))
                .when(OVER)
                .allowedBy(HAND, ORG_04, KNOWN);
    }

    @Test
    void not_to_the_drafter_nor_back_to_who_asked_nor_to_one_who_left_nor_once_it_is_answered() {
        by(ACCOUNTANT)
                .knowing(card(DRAFTER))
                .given(asked(Turn.BEFORE))
                .when(over(DRAFTER))
                .refused(ORG_04);
        by(ACCOUNTANT)
                .knowing(card(MANAGER))
                .given(asked(Turn.BEFORE))
                .when(over(MANAGER))
                .refused(HAND);
        by(ACCOUNTANT)
                .knowing(left(COLLEAGUE))
                .given(asked(Turn.BEFORE))
                .when(OVER)
                .refusedMissing(KNOWN, "wu");
        by(ACCOUNTANT)
                .knowing(card(COLLEAGUE))
                .given(then(asked(Turn.BEFORE), heard()))
                .when(OVER)
                .refused(HAND);
        by(MANAGER)
                .knowing(card(COLLEAGUE))
                .given(asked(Turn.BEFORE))
                .when(OVER)
                .refused(HAND);
    }

    @Test
    void who_asked_asks_no_more_and_nothing_waits_for_the_colleague() {
        by(MANAGER)
                .given(asked(Turn.BEFORE))
                .when(WITHDRAW)
                .then(new AskedReviewerWithdrawn(ID, MANAGER_REVIEW, ACCOUNTANT.person(), "settled"));
        var withdrawn = then(asked(Turn.BEFORE), gone());
        by(MANAGER).given(withdrawn).when(APPROVE).allowedBy(ORG_04, STAGE);
        by(ACCOUNTANT).given(withdrawn).when(AGREED).refused(HAND);
        var passedOn = then(asked(Turn.AFTER), managerApproved());
        by(MANAGER).given(passedOn).when(WITHDRAW).allowedBy(HAND);
        by(LAWYER).given(then(passedOn, gone())).when(confirmed()).allowedBy(CON_04, CON_03);
        asking(MANAGER).given(withdrawn).when(AFTER).allowedBy(HAND);
    }

    @Test
    void nobody_else_does_nor_once_the_colleague_was_heard_nor_of_one_they_did_not_ask() {
        by(LAWYER).given(asked(Turn.BEFORE)).when(WITHDRAW).refused(HAND);
        by(DRAFTER).given(asked(Turn.BEFORE)).when(WITHDRAW).refused(HAND);
        by(MANAGER)
                .given(then(
                        asked(Turn.BEFORE),
                        new AskedReviewerHeard(ID, MANAGER_REVIEW, ACCOUNTANT.person(), false, "dear")))
                .when(WITHDRAW)
                .refused(HAND, HAND);
        by(MANAGER)
                .given(asked(Turn.BEFORE))
                .when(new WithdrawAsked(ID, COLLEAGUE.person(), "settled"))
                .refused(HAND);
    }

    private static HandOverAsked over(Actor successor) {
        return new HandOverAsked(ID, successor.person(), "leave");
    }

    private static AskedReviewHandedOver handedOver() {
        return new AskedReviewHandedOver(ID, MANAGER_REVIEW, ACCOUNTANT.person(), COLLEAGUE.person(), "leave");
    }

    private static AskedReviewerWithdrawn gone() {
        return new AskedReviewerWithdrawn(ID, MANAGER_REVIEW, ACCOUNTANT.person(), "settled");
    }

    private static ContractEvent[] asked(Turn turn) {
        return then(
                submitted(SMALL),
                new ReviewerAsked(ID, MANAGER_REVIEW, ACCOUNTANT.person(), turn, "risk", MANAGER.person()));
    }

    private static AskedReviewerHeard heard() {
        return heard(MANAGER_REVIEW);
    }

    private static AskedReviewerHeard heard(ContractStage stage) {
        return new AskedReviewerHeard(ID, stage, ACCOUNTANT.person(), true, "");
    }

    private static AskReviewer ask(Turn turn) {
        return new AskReviewer(ID, ACCOUNTANT.person(), turn, "risk");
    }

    private static AskReviewer ask(Actor one) {
        return new AskReviewer(ID, one.person(), Turn.BEFORE, "risk");
    }

    private static Scenario<ContractCommand, ContractState, ContractEvent> asking(Actor actor) {
        return by(actor).knowing(card(ACCOUNTANT));
    }
}
