package dossier.branches.api;

import dossier.handbook.Rule;
import dossier.words.ByTheClock;
import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/** Everything one may ask of a branch. */
@Context("branches")
public sealed interface BranchCommand extends Command {
    @Override
    BranchId id();

    /**
     * ORG-02: opens a branch.
     *
     * @param department that of the organisation which is this branch
     * @param scope ORG-03: approved lines of business
     */
    record OpenBranch(
            @NotNull BranchId id,
            @NotBlank @Size(max = 100) String name,
            @NotNull DepartmentId department,
            @NotBlank @Size(max = 100) String region,

            @NotEmpty @Size(max = 50)
            Set<@NotNull @Pattern(regexp = BusinessScope.LINE, message = "{shape.business}") String> scope,

            @NotNull PersonId manager)
            implements BranchCommand {}

    /** ORG-02: its name, region and manager, and who stands between it and the network department. */
    record ChangeBranch(
            @NotNull BranchId id,
            @NotBlank @Size(max = 100) String name,
            @NotBlank @Size(max = 100) String region,
            @NotNull PersonId manager,
            @NotNull @Valid NetworkChain chain)
            implements BranchCommand {}

    /** ORG-03: approves other lines of business, in place of those before. */
    record ChangeScope(
            @NotNull BranchId id,

            @NotEmpty @Size(max = 50)
            Set<@NotNull @Pattern(regexp = BusinessScope.LINE, message = "{shape.business}") String> scope)
            implements BranchCommand {}

    record CloseBranch(
            @NotNull BranchId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements BranchCommand {}

    /** ORG-08: what an inspection found, and what is to be improved. */
    record RecordInspection(
            @NotNull BranchId id,
            @NotBlank @Size(max = 2_000) @Confidential String findings,
            @NotNull @Size(max = 20) List<@NotNull @Valid Measure> measures)
            implements BranchCommand {}

    /** ORG-08: its owner reports a measure as done. */
    record CompleteMeasure(
            @NotNull BranchId id,
            @NotBlank @Size(max = 20) String measure,
            @NotBlank @Size(max = 2_000) @Confidential String evidence)
            implements BranchCommand {}

    /** ORG-08: another owner sees to a measure that is not completed yet. */
    record HandOverMeasure(
            @NotNull BranchId id,
            @NotBlank @Size(max = 20) String measure,
            @NotNull PersonId successor) implements BranchCommand {}

    @ByTheClock
    record RemindOfDuty(
            @NotNull BranchId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements BranchCommand {}

    @ByTheClock
    record NoteBreach(
            @NotNull BranchId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements BranchCommand {}
}
