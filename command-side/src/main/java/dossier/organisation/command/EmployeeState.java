package dossier.organisation.command;

import dossier.organisation.api.EmployeeEvent;
import dossier.organisation.api.EmployeeEvent.AuthorityDelegated;
import dossier.organisation.api.EmployeeEvent.DelegationEnded;
import dossier.organisation.api.EmployeeEvent.EmployeeErased;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.EmployeeEvent.EmployeeTransferred;
import dossier.organisation.api.EmployeeEvent.ErasureDeclined;
import dossier.organisation.api.EmployeeEvent.ErasureRequested;
import dossier.organisation.api.EmployeeEvent.GroupAssigned;
import dossier.organisation.api.EmployeeEvent.MailAddressChanged;
import dossier.organisation.api.ErasureGround;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What an employee's case remembers in order to decide, and no more. */
public sealed interface EmployeeState {
    record Absent() implements EmployeeState {}

    /** @param lentUntil to whom authority was lent, and the first moment at which that no longer holds */
    record Employed(PersonId id, DepartmentId department, String position, Map<PersonId, Instant> lentUntil)
            implements EmployeeState {}

    record Released(PersonId id) implements EmployeeState {}

    record ToBeErased(PersonId id, PersonId requester, ErasureGround ground) implements EmployeeState {}

    record Erased(PersonId id) implements EmployeeState {}

    default boolean isEmployed() {
        return this instanceof Employed;
    }

    default boolean isOf(PersonId person) {
        return switch (this) {
            case Absent _ -> false;
            case Employed employed -> employed.id.equals(person);
            case Released(var id) -> id.equals(person);
            case ToBeErased left -> left.id.equals(person);
            case Erased(var id) -> id.equals(person);
        };
    }

    /** Whether something lent to them has not run out yet. */
    default boolean lends(PersonId to, Instant at) {
        return this instanceof Employed employed
                && employed.lentUntil.containsKey(to)
                && at.isBefore(employed.lentUntil.get(to));
    }

    default boolean holds(DepartmentId department, String position) {
        return this instanceof Employed employed
                && employed.department.equals(department)
                && employed.position.equals(position);
    }

    /** To whom something is lent that has not run out yet. */
    default Stream<PersonId> deputies(Instant at) {
        return lentUntil(this).keySet().stream()
                .filter(it -> lends(it, at))
                .sorted(Comparator.comparing(PersonId::value));
    }

    static EmployeeState evolve(EmployeeState state, EmployeeEvent event) {
        return switch (event) {
            case EmployeeHired it -> new Employed(it.id(), it.department(), it.position(), Map.of());
            case EmployeeTransferred it -> new Employed(it.id(), it.department(), it.position(), lentUntil(state));
            case GroupAssigned _, MailAddressChanged _ -> state;
            case EmployeeReleased it -> new Released(it.id());
            case AuthorityDelegated it -> lending(state, lent -> lent.put(it.to(), it.until()));
            case DelegationEnded it -> lending(state, lent -> lent.remove(it.to()));
            case ErasureRequested it -> new ToBeErased(it.id(), it.requester(), it.ground());
            case ErasureDeclined it -> new Released(it.id());
            case EmployeeErased it -> new Erased(it.id());
        };
    }

    private static EmployeeState lending(EmployeeState state, Consumer<Map<PersonId, Instant>> change) {
        if (!(state instanceof Employed employed)) return state;
        var lent = new HashMap<>(employed.lentUntil);
        change.accept(lent);
        return new Employed(employed.id, employed.department, employed.position, Map.copyOf(lent));
    }

    private static Map<PersonId, Instant> lentUntil(EmployeeState state) {
        return state instanceof Employed employed ? employed.lentUntil : Map.of();
    }
}
