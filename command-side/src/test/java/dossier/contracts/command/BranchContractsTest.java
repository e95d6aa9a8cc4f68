package dossier.contracts.command;

import static dossier.contracts.command.ContractLife.*;
import static dossier.handbook.Rule.*;

import dossier.branches.api.BranchId;
import dossier.branches.api.BranchScope;
import dossier.contracts.api.ContractCommand;
import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractCommand.ReviseContract;
import dossier.contracts.api.ContractCommand.SubmitContract;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractNumber;
import dossier.counterparties.api.CounterpartyCard;
import dossier.handbook.Scenario;
import dossier.policies.api.WorkingDay;
import dossier.words.DepartmentId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** ORG-03: a branch works only inside its approved business scope. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BranchContractsTest {
    private static final DepartmentId SALES = new DepartmentId("sales");
    private static final BranchScope BRANCH =
            new BranchScope(SALES, new BranchId("east"), true, Set.of("pumps", "gears"));
    private static final BranchScope CLOSED =
            new BranchScope(SALES, new BranchId("east"), false, Set.of("pumps", "gears"));

    @Test
    void a_branch_drafts_inside_its_scope() {
        in(BRANCH).given().when(new DraftContract(ID, about("pumps"))).allowedBy(CON_01, ORG_03);
    }

    @Test
    void outside_its_scope_it_is_refused_with_the_scope_named() {
        in(BRANCH).given().when(new DraftContract(ID, about("motors"))).refusedMissing(ORG_03, "gears", "pumps");
        in(BRANCH).given().when(new DraftContract(ID, about(null))).refusedMissing(ORG_03, "gears", "pumps");
    }

    @Test
    void a_closed_branch_drafts_nothing() {
        in(CLOSED).given().when(new DraftContract(ID, about("pumps"))).refused(ORG_03);
        in(CLOSED).given().when(new DraftContract(ID, about("motors"))).refused(ORG_03, ORG_03);
    }

    @Test
    void a_revision_stays_inside_the_scope() {
        var inside = drafted(about("pumps"));
        in(BRANCH)
                .given(inside)
                .when(new ReviseContract(ID, about("gears"), ""))
                .allowedBy(ORG_03);
        in(BRANCH)
                .given(inside)
                .when(new ReviseContract(ID, about("motors"), ""))
                .refused(ORG_03);
        in(CLOSED)
                .given(inside)
                .when(new ReviseContract(ID, about("gears"), ""))
                .refused(ORG_03);
    }

    @Test
    void the_scope_counts_as_it_is_at_submission() {
        in(BRANCH).given(drafted(about("pumps"))).when(new SubmitContract(ID)).allowedBy(CON_02, ORG_03);
        in(BRANCH).given(drafted(about("motors"))).when(new SubmitContract(ID)).refused(ORG_03);
        in(BRANCH).given(drafted(about(null))).when(new SubmitContract(ID)).refused(ORG_03);
        in(CLOSED).given(drafted(about("pumps"))).when(new SubmitContract(ID)).refused(ORG_03);
        ContractEvent[] revised =
                then(drafted(about("motors")), new ContractEvent.ContractRevised(ID, 2, about("pumps"), ""));
        in(BRANCH).given(revised).when(new SubmitContract(ID)).allowedBy(ORG_03);
    }

    @Test
    void a_department_that_is_no_branch_is_not_asked() {
        var outcome = in(BranchScope.none(SALES)).given();
        outcome.when(new DraftContract(ID, about(null))).allowedBy(CON_01);
        outcome.when(new DraftContract(ID, about("motors"))).allowedBy(CON_01);
    }

    private static Scenario<ContractCommand, ContractState, ContractEvent> in(BranchScope scope) {
        return by(DRAFTER)
                .knowing(
                        scope,
                        new CounterpartyCard(ACME, true, "Acme"),
                        new WorkingDay(DUE, null),
                        new ContractNumber(NUMBER));
    }

    private static ContractDraft about(@Nullable String business) {
        return new ContractDraft(
                SMALL.title(), SMALL.counterparty(), SMALL.amount(), true, false, SMALL.clauses(), business);
    }
}
