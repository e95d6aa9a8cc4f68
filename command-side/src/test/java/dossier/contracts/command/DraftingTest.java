package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.standingInFor;

import dossier.contracts.api.ContractCommand.*;
import dossier.contracts.api.ContractEvent.*;
import dossier.contracts.api.FilePurpose;
import dossier.counterparties.api.CounterpartyCard;
import dossier.files.api.FileCard;
import dossier.handbook.Scenario;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DraftingTest {
    private static final DraftContract DRAFT = new DraftContract(ID, SMALL);

    @Test
    void a_salesperson_drafts() {
        by(DRAFTER).given().when(DRAFT).then(new ContractDrafted(ID, SMALL, DRAFTER.person(), DRAFTER.department()));
        by(DRAFTER).given().when(DRAFT).allowedBy(CON_01, STAGE, KNOWN);
    }

    @Test
    void whoever_may_not_draft_does_not() {
        by(ACCOUNTANT).given().when(DRAFT).refused(CON_01);
    }

    @Test
    void a_lack_of_authority_is_told_alone() {
        by(ACCOUNTANT)
                .knowing(unknownCounterparty())
                .given(drafted(SMALL))
                .when(DRAFT)
                .refused(CON_01);
    }

    @Test
    void everything_else_in_the_way_is_told_together_in_the_order_of_the_table() {
        by(DRAFTER)
                .knowing(unknownCounterparty())
                .given(drafted(SMALL))
                .when(DRAFT)
                .refused(STAGE, KNOWN);
    }

    @Test
    void a_contract_is_drafted_once() {
        by(DRAFTER).given(drafted(SMALL)).when(DRAFT).refused(STAGE);
        by(DRAFTER).given(withdrawn()).when(DRAFT).refused(STAGE);
    }

    @Test
    void a_counterparty_is_registered_first() {
        by(DRAFTER).knowing(unknownCounterparty()).given().when(DRAFT).refused(KNOWN);
        by(DRAFTER)
                .knowing(unknownCounterparty())
                .given(drafted(SMALL))
                .when(new ReviseContract(ID, SMALL, ""))
                .refused(KNOWN);
    }

    @Test
    void a_deputy_drafts_in_their_own_name_where_the_lender_works() {
        var deputy = standingInFor(DRAFTER, Scenario.someone("he", "sales"), NOON, NOON.plusSeconds(1));
        by(deputy).given().when(DRAFT).then(new ContractDrafted(ID, SMALL, deputy.person(), deputy.department()));
        by(standingInFor(DRAFTER, ACCOUNTANT, NOON, NOON.plusSeconds(1)))
                .given()
                .when(DRAFT)
                .refused(CON_01);
    }

    @Test
    void the_drafter_revises_a_draft_and_what_came_back() {
        by(DRAFTER)
                .given(drafted(SMALL))
                .when(new ReviseContract(ID, MAJOR, "more"))
                .then(new ContractRevised(ID, 2, MAJOR, "more"));
        by(DRAFTER)
                .given(returned(SMALL))
                .when(new ReviseContract(ID, MAJOR, "more"))
                .then(new ContractRevised(ID, 2, MAJOR, "more"));
    }

    @Test
    void nobody_else_revises() {
        by(COLLEAGUE)
                .given(drafted(SMALL))
                .when(new ReviseContract(ID, MAJOR, ""))
                .refused(ORG_04);
        by(standingInFor(DRAFTER, COLLEAGUE, NOON, NOON.plusSeconds(1)))
                .given(drafted(SMALL))
                .when(new ReviseContract(ID, MAJOR, ""))
                .refused(ORG_04);
    }

    @Test
    void what_is_in_review_is_not_revised() {
        by(DRAFTER)
                .given(submitted(SMALL))
                .when(new ReviseContract(ID, SMALL, ""))
                .refused(STAGE);
        by(DRAFTER)
                .given(passedLegal(SMALL))
                .when(new ReviseContract(ID, SMALL, ""))
                .refused(STAGE);
    }

    @Test
    void the_drafter_attaches_an_uploaded_file_at_any_time_before_withdrawal() {
        var attach = new AttachFile(ID, FilePurpose.CREDENTIALS, SCAN);
        by(DRAFTER).given(drafted(SMALL)).when(attach).then(new FileAttached(ID, FilePurpose.CREDENTIALS, SCAN));
        by(DRAFTER).given(passedLegal(SMALL)).when(attach).allowedBy(ORG_04, STAGE, KNOWN);
        by(DRAFTER).given(withdrawn()).when(attach).refused(STAGE);
        by(COLLEAGUE).given(drafted(SMALL)).when(attach).refused(ORG_04);
    }

    @Test
    void a_file_that_was_not_uploaded_or_has_another_size_is_not_attached() {
        var attach = new AttachFile(ID, FilePurpose.OTHER, SCAN);
        by(DRAFTER)
                .knowing(new FileCard(SCAN.sha256(), false, 0))
                .given(drafted(SMALL))
                .when(attach)
                .refused(KNOWN);
        by(DRAFTER)
                .knowing(new FileCard(SCAN.sha256(), true, 10))
                .given(drafted(SMALL))
                .when(attach)
                .refused(KNOWN);
    }

    @Test
    void a_contract_that_was_never_drafted_is_not_there() {
        by(DRAFTER).given().when(new ReviseContract(ID, SMALL, "")).noSuchCase();
        by(DRAFTER).given().when(new SubmitContract(ID)).noSuchCase();
    }

    private static CounterpartyCard unknownCounterparty() {
        return new CounterpartyCard(ACME, false, "");
    }
}
