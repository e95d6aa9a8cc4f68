package dossier.branches.command;

import static dossier.branches.command.BranchLife.*;
import static dossier.handbook.Rule.*;

import dossier.branches.api.BranchCommand.ChangeBranch;
import dossier.branches.api.BranchCommand.ChangeScope;
import dossier.branches.api.BranchCommand.CloseBranch;
import dossier.branches.api.BranchEvent.BranchChanged;
import dossier.branches.api.BranchEvent.BranchClosed;
import dossier.branches.api.BranchEvent.DutyBegun;
import dossier.branches.api.BranchEvent.DutyLapsed;
import dossier.branches.api.BranchEvent.ScopeChanged;
import dossier.branches.api.BranchId;
import dossier.branches.api.BranchScope;
import dossier.branches.api.NetworkChain;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BranchesTest {
    private static final PersonId QIAN = new PersonId("qian");
    private static final NetworkChain CHAIN = new NetworkChain(QIAN, null, null);
    private static final ChangeBranch CHANGE = new ChangeBranch(ID, "East one", "Jiangsu", WU, CHAIN);
    private static final ChangeScope WIDEN = new ChangeScope(ID, Set.of("pumps", "motors"));
    private static final CloseBranch CLOSE = new CloseBranch(ID, "no trade");
    private static final BranchClosed CLOSED = new BranchClosed(ID, "no trade");

    @Test
    void the_network_department_opens_a_branch_whose_inspection_is_then_owed() {
        by(NETWORK).given().when(OPEN).then(OPENED, new DutyBegun(ID, INSPECTION));
        by(NETWORK).given().when(OPEN).allowedBy(ORG_04, STAGE, UNIQUE, KNOWN);
        by(NETWORK).given(opened()).when(OPEN).refused(STAGE);
    }

    @Test
    void nobody_else_opens_changes_or_closes_one() {
        by(OTHER).given().when(OPEN).refused(ORG_04);
        by(OTHER).given(opened()).when(CHANGE).refused(ORG_04);
        by(MANAGER).given(opened()).when(WIDEN).refused(ORG_04);
        by(MANAGER).given(opened()).when(CLOSE).refused(ORG_04);
        by(NETWORK).given().when(CLOSE).noSuchCase();
    }

    @Test
    void a_department_is_one_branch_at_a_time() {
        var other = new BranchId("other");
        by(NETWORK)
                .knowing(new BranchScope(EAST, other, true, Set.of("pumps")), card(WU, EAST))
                .given()
                .when(OPEN)
                .refused(UNIQUE);
        by(NETWORK)
                .knowing(new BranchScope(EAST, other, false, Set.of("pumps")), card(WU, EAST))
                .given()
                .when(OPEN)
                .allowedBy(UNIQUE);
    }

    @Test
    void its_manager_is_employed_in_its_department() {
        by(NETWORK)
                .knowing(BranchScope.none(EAST), card(WU, new DepartmentId("sales")))
                .given()
                .when(OPEN)
                .refused(KNOWN);
        by(NETWORK).knowing(BranchScope.none(EAST), left(WU)).given().when(OPEN).refused(KNOWN);
    }

    @Test
    void name_region_and_chain_are_changed_by_people_who_are_employed() {
        var network = new DepartmentId("network");
        by(NETWORK)
                .knowing(card(WU, EAST), card(QIAN, network))
                .given(opened())
                .when(CHANGE)
                .then(new BranchChanged(ID, "East one", "Jiangsu", WU, CHAIN));
        by(NETWORK)
                .knowing(card(WU, EAST), left(QIAN))
                .given(opened())
                .when(CHANGE)
                .refusedMissing(KNOWN, "qian");
        by(NETWORK)
                .knowing(card(WU, network), card(QIAN, network))
                .given(opened())
                .when(CHANGE)
                .refused(KNOWN);
    }

    @Test
    void its_scope_is_approved_anew_as_a_whole() {
        by(NETWORK).given(opened()).when(WIDEN).then(new ScopeChanged(ID, Set.of("pumps", "motors")));
    }

    @Test
    void closing_it_ends_what_is_owed_and_everything_else() {
        by(NETWORK).given(opened()).when(CLOSE).then(CLOSED, new DutyLapsed(ID, ORG_08, ""));
        var closed = opened(CLOSED, new DutyLapsed(ID, ORG_08, ""));
        by(NETWORK).given(closed).when(CLOSE).refused(STAGE);
        by(NETWORK).given(closed).when(WIDEN).refused(STAGE);
        by(NETWORK)
                .knowing(card(WU, EAST), card(QIAN, EAST))
                .given(closed)
                .when(CHANGE)
                .refused(STAGE);
    }
}
