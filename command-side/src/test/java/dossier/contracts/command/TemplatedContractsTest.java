package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;

import dossier.branches.api.BranchScope;
import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractCommand.ReviseContract;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.counterparties.api.CounterpartyCard;
import dossier.handbook.Scenario;
import dossier.templates.api.TemplateId;
import dossier.templates.api.TemplateStanding;
import dossier.templates.api.TemplateVersion;
import dossier.words.DepartmentId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A contract is drafted from a version of a template that legal approved, or from none. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplatedContractsTest {
    private static final TemplateId SALE = new TemplateId("sale");
    private static final ContractDraft FROM_FIRST = SMALL.from(new TemplateVersion(SALE, 1)),
            FROM_SECOND = SMALL.from(new TemplateVersion(SALE, 2));
    private static final TemplateStanding APPROVED = new TemplateStanding(SALE, 1, false),
            WITHDRAWN = new TemplateStanding(SALE, 1, true);

    @Test
    void a_draft_names_a_version_that_was_approved() {
        knowing(APPROVED).given().when(new DraftContract(ID, FROM_FIRST)).then(drafted(FROM_FIRST));
        knowing(APPROVED).given().when(new DraftContract(ID, FROM_SECOND)).refused(KNOWN);
        knowing(TemplateStanding.none(SALE))
                .given()
                .when(new DraftContract(ID, FROM_FIRST))
                .refused(KNOWN);
    }

    @Test
    void from_a_withdrawn_template_nothing_new_is_drafted_but_what_was_is_still_revised() {
        knowing(WITHDRAWN).given().when(new DraftContract(ID, FROM_FIRST)).refused(KNOWN);
        knowing(WITHDRAWN)
                .given(drafted(FROM_FIRST))
                .when(new ReviseContract(ID, FROM_FIRST, ""))
                .then(new ContractRevised(ID, 2, FROM_FIRST, ""));
        knowing(WITHDRAWN)
                .given(drafted(FROM_FIRST))
                .when(new ReviseContract(ID, FROM_SECOND, ""))
                .refused(KNOWN);
    }

    private static Scenario<ContractCommand, ContractState, ContractEvent> knowing(TemplateStanding standing) {
        return by(DRAFTER)
                .knowing(
                        standing,
                        new CounterpartyCard(ACME, true, "Acme"),
                        BranchScope.none(new DepartmentId("sales")));
    }
}
