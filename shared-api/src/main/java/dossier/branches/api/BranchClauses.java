package dossier.branches.api;

import static dossier.handbook.Clause.asks;
import static dossier.handbook.Clause.asksNothingMissing;
import static dossier.handbook.Clause.onlyIf;
import static dossier.handbook.Rule.ORG_03;

import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** ORG-03: what stands before a case of a branch, and of no other department. The command asks {@link BranchScope.Of} its department. */
public final class BranchClauses {
    private BranchClauses() {}

    /** The line of business that a command is about; null where none is named. */
    @FunctionalInterface
    public interface Business<X, S> {
        @Nullable
        String of(X command, S state, Circumstances given);
    }

    public static <X, S> Clause<X, S> branchAtWork() {
        return onlyIf(
                BranchClauses::ofBranch,
                asks(
                        ORG_03,
                        "open-branch",
                        (_, _, given) -> given.know(BranchScope.class).open()));
    }

    /** Tells the approved scope to whoever is outside it. */
    public static <X, S> Clause<X, S> withinScope(Business<X, S> business) {
        return onlyIf(BranchClauses::ofBranch, asksNothingMissing(ORG_03, "approved-scope", (command, state, given) -> {
            var scope = given.know(BranchScope.class);
            return scope.covers(business.of(command, state, given)) ? List.of() : scope.lines();
        }));
    }

    /** Before the command is known nobody has asked; then it is not yet known to apply. */
    private static <S> boolean ofBranch(S state, Circumstances given) {
        return given.all(BranchScope.class).anyMatch(BranchScope::isBranch);
    }
}
