package dossier.organisation.api;

import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.Erasing;
import dossier.words.Event;
import dossier.words.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to an employee. */
@Context("employees")
public sealed interface EmployeeEvent extends Event {
    @Override
    PersonId id();

    record EmployeeHired(
            PersonId id,
            @Confidential String name,
            DepartmentId department,
            String position,
            @Nullable PersonId supervisor)
            implements EmployeeEvent {}

    record EmployeeTransferred(
            PersonId id,
            DepartmentId department,
            String position,
            @Nullable PersonId supervisor) implements EmployeeEvent {}

    record GroupAssigned(PersonId id, @Nullable String group) implements EmployeeEvent {}

    record MailAddressChanged(PersonId id, @Confidential String address) implements EmployeeEvent {}

    record EmployeeReleased(PersonId id, @Confidential String reason) implements EmployeeEvent {}

    record AuthorityDelegated(
            PersonId id,
            PersonId to,
            Instant from,
            Instant until,
            @Confidential String reason) implements EmployeeEvent {}

    record DelegationEnded(PersonId id, PersonId to, Instant at) implements EmployeeEvent {}

    record ErasureRequested(
            PersonId id,
            PersonId requester,
            ErasureGround ground,
            @Confidential String reason) implements EmployeeEvent {}

    record ErasureDeclined(PersonId id, @Confidential String reason) implements EmployeeEvent {}

    /** Their personal data is gone: the key of all that is confidential in their stream was dropped with this event. */
    record EmployeeErased(PersonId id) implements EmployeeEvent, Erasing {}
}
