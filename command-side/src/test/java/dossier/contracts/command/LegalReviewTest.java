package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.standingInFor;

import dossier.contracts.api.ContractCommand.*;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.Finding;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LegalReviewTest {
    private static final Finding VAGUE = new Finding(false, "vague");
    private static final Finding SILENT = new Finding(false, " ");

    @Test
    void all_three_confirmed_lets_a_small_contract_pass() {
        by(LAWYER)
                .given(passedManager(SMALL))
                .when(confirmed())
                .then(new ApprovedByLegal(ID, LAWYER.person()), new ReviewPassed(ID, 1, TODAY));
        by(LAWYER).given(passedManager(SMALL)).when(confirmed()).allowedBy(ORG_04, STAGE, CON_04, CON_03);
    }

    @Test
    void a_major_or_complex_one_goes_on_to_the_joint_review() {
        by(LAWYER).given(passedManager(MAJOR)).when(confirmed()).then(new ApprovedByLegal(ID, LAWYER.person()));
        by(LAWYER).given(passedManager(COMPLEX)).when(confirmed()).then(new ApprovedByLegal(ID, LAWYER.person()));
    }

    @Test
    void one_finding_that_is_not_confirmed_sends_it_back() {
        var review = new ReviewAsLegal(ID, Finding.CONFIRMED, VAGUE, Finding.CONFIRMED);
        by(LAWYER)
                .given(passedManager(SMALL))
                .when(review)
                .then(new ReturnedByLegal(ID, LAWYER.person(), Finding.CONFIRMED, VAGUE, Finding.CONFIRMED));
    }

    @Test
    void what_is_not_confirmed_carries_its_reason() {
        by(LAWYER)
                .given(passedManager(SMALL))
                .when(new ReviewAsLegal(ID, SILENT, VAGUE, SILENT))
                .refusedMissing(CON_03, "finding.legality", "finding.accuracy");
        by(LAWYER)
                .given(passedManager(SMALL))
                .when(new ReviewAsLegal(ID, VAGUE, SILENT, VAGUE))
                .refusedMissing(CON_03, "finding.completeness");
    }

    @Test
    void the_manager_comes_first() {
        by(LAWYER).given(submitted(SMALL)).when(confirmed()).refused(CON_04);
        by(LAWYER)
                .given(submitted(SMALL))
                .when(new ReviewAsLegal(ID, SILENT, SILENT, SILENT))
                .refused(CON_04, CON_03);
    }

    @Test
    void only_what_is_submitted_is_reviewed_and_only_once() {
        by(LAWYER).given(drafted(SMALL)).when(confirmed()).refused(STAGE, CON_04);
        by(LAWYER).given(passedLegal(MAJOR)).when(confirmed()).refused(STAGE);
        by(LAWYER).given(passedLegal(SMALL)).when(confirmed()).refused(STAGE);
    }

    @Test
    void only_legal_reviews_as_legal_and_nothing_else_is_told_to_others() {
        for (var other : List.of(DRAFTER, MANAGER, ACCOUNTANT))
            by(other).given(drafted(SMALL)).when(confirmed()).refused(ORG_04);
    }

    @Test
    void a_lawyer_does_not_review_their_own_draft_nor_does_their_deputy() {
        var own = then(submittedBy(LAWYER, SMALL), managerApproved());
        by(LAWYER).given(own).when(confirmed()).refused(ORG_04);
        by(standingInFor(LAWYER, COLLEAGUE, NOON, NOON.plusSeconds(1)))
                .given(own)
                .when(confirmed())
                .refused(ORG_04);
    }

    @Test
    void a_lawyer_s_deputy_reviews_from_any_department() {
        by(standingInFor(LAWYER, COLLEAGUE, NOON, NOON.plusSeconds(1)))
                .given(passedManager(SMALL))
                .when(confirmed())
                .allowedBy(ORG_04, CON_03);
    }

    @Test
    void what_legal_sent_back_is_a_draft_again() {
        var back = then(passedManager(SMALL), new ReturnedByLegal(ID, LAWYER.person(), VAGUE, VAGUE, VAGUE));
        by(DRAFTER)
                .given(back)
                .when(new ReviseContract(ID, SMALL, "clear now"))
                .then(new ContractRevised(ID, 2, SMALL, "clear now"));
        by(LAWYER).given(back).when(confirmed()).refused(STAGE, CON_04);
    }
}
