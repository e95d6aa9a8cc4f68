package dossier.organisation.api;

import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything one may ask about an employee. */
@Context("employees")
public sealed interface EmployeeCommand extends Command {
    @Override
    PersonId id();

    /** @param supervisor ORG-05: nearest superior; null only at the top of the house */
    record HireEmployee(
            @NotNull PersonId id,
            @NotBlank @Size(max = 100) @Confidential String name,
            @NotNull DepartmentId department,
            @NotBlank @Size(max = 40) String position,
            @Nullable PersonId supervisor)
            implements EmployeeCommand {}

    record TransferEmployee(
            @NotNull PersonId id,
            @NotNull DepartmentId department,
            @NotBlank @Size(max = 40) String position,
            @Nullable PersonId supervisor)
            implements EmployeeCommand {}

    /** ORG-01: into a group of their department; a transfer to another department ends it. Null for none. */
    record AssignGroup(
            @NotNull PersonId id, @Nullable @Size(max = 40) String group) implements EmployeeCommand {}

    /** Where they get their mail from the house; themselves, or whoever keeps the organisation. */
    record ChangeMailAddress(
            @NotNull PersonId id,
            @NotBlank @Email @Size(max = 254) @Confidential String address) implements EmployeeCommand {}

    /** The employee leaves; what they lent or were lent ends. */
    record ReleaseEmployee(
            @NotNull PersonId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements EmployeeCommand {}

    /**
     * ORG-05: the employee, or a superior in their line, names a deputy for a time.
     *
     * @param until first moment at which it no longer holds
     */
    record DelegateAuthority(
            @NotNull PersonId id,
            @NotNull PersonId to,
            @NotNull Instant from,
            @NotNull Instant until,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements EmployeeCommand {}

    /** Takes back what was lent, before its time. */
    record EndDelegation(@NotNull PersonId id, @NotNull PersonId to) implements EmployeeCommand {}

    /** SECOND: asks that the personal data of one who has left be erased for ever; another approves. */
    record RequestErasure(
            @NotNull PersonId id,
            @NotNull ErasureGround ground,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements EmployeeCommand {}

    /** Cannot be taken back. */
    record ApproveErasure(@NotNull PersonId id) implements EmployeeCommand {}

    record DeclineErasure(
            @NotNull PersonId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements EmployeeCommand {}
}
