package dossier.branches.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import dossier.words.DepartmentId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a department is a branch, and what it is approved for (ORG-03).
 *
 * @param branch null for a department that is none
 * @param open whether the branch is at work, not closed
 * @param scope approved lines of business
 */
@Context("branches")
public record BranchScope(DepartmentId department, @Nullable BranchId branch, boolean open, Set<String> scope)
        implements Answer {
    /** Is this department a branch? */
    public record Of(DepartmentId department) implements Question<BranchScope> {}

    public static BranchScope none(DepartmentId department) {
        return new BranchScope(department, null, false, Set.of());
    }

    public boolean isBranch() {
        return branch != null;
    }

    public boolean covers(@Nullable String business) {
        return business != null && scope.contains(business);
    }

    /** The approved lines in one order, to be told. */
    public List<String> lines() {
        return scope.stream().sorted().toList();
    }
}
