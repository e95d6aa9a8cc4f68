package dossier.organisation.command;

import dossier.organisation.api.EmployeeEvent;
import dossier.organisation.api.EmployeeEvent.AuthorityDelegated;
import dossier.organisation.api.EmployeeEvent.DelegationEnded;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.EmployeeEvent.EmployeeTransferred;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** What an employee's case remembers in order to decide, and no more. */
public sealed interface EmployeeState {
    record Absent() implements EmployeeState {}

    /** @param lentUntil to whom authority was lent, and the first moment at which that no longer holds */
    record Employed(PersonId id, Map<PersonId, Instant> lentUntil) implements EmployeeState {}

    record Released(PersonId id) implements EmployeeState {}

    default boolean isEmployed() {
        return this instanceof Employed;
    }

    default boolean isOf(PersonId person) {
        return switch (this) {
            case Absent _ -> false;
            case Employed(var id, var _) -> id.equals(person);
            case Released(var id) -> id.equals(person);
        };
    }

    /** Whether something lent to them has not run out yet. */
    default boolean lends(PersonId to, Instant at) {
        return this instanceof Employed(var _, var lentUntil)
                && lentUntil.containsKey(to)
                && at.isBefore(lentUntil.get(to));
    }

    static EmployeeState evolve(EmployeeState state, EmployeeEvent event) {
        return switch (event) {
            case EmployeeHired hired -> new Employed(hired.id(), Map.of());
            case EmployeeTransferred _ -> state;
            case EmployeeReleased released -> new Released(released.id());
            case AuthorityDelegated lent -> {
                var more = lentUntil(state);
                more.put(lent.to(), lent.until());
                yield new Employed(lent.id(), Map.copyOf(more));
            }
            case DelegationEnded ended -> {
                var less = lentUntil(state);
                less.remove(ended.to());
                yield new Employed(ended.id(), Map.copyOf(less));
            }
        };
    }

    private static Map<PersonId, Instant> lentUntil(EmployeeState state) {
        return state instanceof Employed(var _, var lentUntil) ? new HashMap<>(lentUntil) : new HashMap<>();
    }
}
