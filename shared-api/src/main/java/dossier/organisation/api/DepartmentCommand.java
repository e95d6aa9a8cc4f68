package dossier.organisation.api;

import dossier.handbook.Authority;
import dossier.words.Command;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/** Everything one may ask of a department. */
@Context("departments")
public sealed interface DepartmentCommand extends Command {
    @Override
    DepartmentId id();

    record OpenDepartment(
            @NotNull DepartmentId id,
            @NotBlank @Size(max = 100) String name) implements DepartmentCommand {}

    /**
     * ORG-04: a post and the authority it carries; defining it again changes it for its holders.
     *
     * @param position short code, unique in the department
     */
    record DefinePosition(
            @NotNull DepartmentId id,

            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}", message = "{shape.code}")
            String position,

            @NotBlank @Size(max = 100) String title,
            @NotNull Set<@NotNull Authority> authorities)
            implements DepartmentCommand {}

    /**
     * ORG-06: how many may hold a post from now on; fewer than hold it now sends nobody away.
     *
     * @param position code of a post of the department
     */
    record ApproveHeadcount(
            @NotNull DepartmentId id,
            @NotBlank @Size(max = 40) String position,
            @PositiveOrZero @Max(10_000) int headcount)
            implements DepartmentCommand {}

    /**
     * ORG-01: a group (组) inside the department; defining it again changes its name.
     *
     * @param group short code, unique in the department
     */
    record DefineGroup(
            @NotNull DepartmentId id,

            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}", message = "{shape.code}")
            String group,

            @NotBlank @Size(max = 100) String name)
            implements DepartmentCommand {}

    /** ORG-01: who leads the department, in place of those before. */
    record NameManager(
            @NotNull DepartmentId id,
            @NotNull PersonId manager,
            @NotNull @Size(max = 20) List<@NotNull PersonId> deputies)
            implements DepartmentCommand {}
}
