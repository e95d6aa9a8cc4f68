package dossier.contracts.command;

import static dossier.handbook.Clause.asks;
import static dossier.handbook.Clause.asksNothingMissing;
import static dossier.handbook.Clause.onlyIf;
import static dossier.handbook.Rule.ORG_03;

import dossier.branches.api.BranchScope;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** ORG-03: what stands before a contract of a branch, and of no other department. */
final class BranchClauses {
    private BranchClauses() {}

    static <X> Clause<X, ContractState> branchAtWork() {
        return onlyIf(
                BranchClauses::ofBranch,
                asks(
                        ORG_03,
                        "open-branch",
                        (_, _, given) -> given.know(BranchScope.class).open()));
    }

    /** Tells the approved scope to whoever is outside it. */
    static <X> Clause<X, ContractState> withinScope(BiFunction<X, ContractState, @Nullable String> business) {
        return onlyIf(BranchClauses::ofBranch, asksNothingMissing(ORG_03, "approved-scope", (command, c, given) -> {
            var scope = given.know(BranchScope.class);
            return scope.covers(business.apply(command, c)) ? List.of() : scope.lines();
        }));
    }

    /** Before the command is known nobody has asked; then it is not yet known to apply. */
    private static boolean ofBranch(ContractState state, Circumstances given) {
        return given.all(BranchScope.class).anyMatch(BranchScope::isBranch);
    }
}
