package dossier.branches.command;

import dossier.branches.api.BranchEvent;
import dossier.branches.api.BranchEvent.BranchChanged;
import dossier.branches.api.BranchEvent.BranchClosed;
import dossier.branches.api.BranchEvent.BranchOpened;
import dossier.branches.api.BranchEvent.InspectionRecorded;
import dossier.branches.api.BranchEvent.MeasureAgreed;
import dossier.branches.api.BranchEvent.MeasureCompleted;
import dossier.branches.api.BranchEvent.MeasureHandedOver;
import dossier.branches.api.BranchEvent.ScopeChanged;
import dossier.handbook.Duties;
import dossier.handbook.DutyEvent;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.HashMap;
import java.util.Map;

/** What a branch remembers in order to decide, and no more. */
public sealed interface BranchState {
    record Absent() implements BranchState {}

    /**
     * @param owners of every measure that was ever agreed, by its code
     * @param duties what is owed under ORG-08
     */
    record Known(boolean open, DepartmentId department, PersonId manager, Map<String, PersonId> owners, Duties duties)
            implements BranchState {
        Known managedBy(PersonId next) {
            return new Known(open, department, next, owners, duties);
        }

        Known with(Duties next) {
            return new Known(open, department, manager, owners, next);
        }

        Known with(String measure, PersonId owner) {
            var more = new HashMap<>(owners);
            more.put(measure, owner);
            return new Known(open, department, manager, Map.copyOf(more), duties);
        }

        Known closed() {
            return new Known(false, department, manager, owners, duties);
        }

        boolean isOwner(PersonId person, String measure) {
            return person.equals(owners.get(measure));
        }
    }

    default boolean isOpen() {
        return this instanceof Known known && known.open;
    }

    /** @throws IllegalStateException before it was opened, where no clause that needs it is asked */
    default Known known() {
        if (this instanceof Known known) return known;
        throw new IllegalStateException("not opened");
    }

    static BranchState evolve(BranchState state, BranchEvent event) {
        return switch (event) {
            case BranchOpened it -> new Known(true, it.department(), it.manager(), Map.of(), Duties.NONE);
            case BranchChanged it -> state.known().managedBy(it.manager());
            case MeasureAgreed it ->
                state.known().with(it.measure(), it.agreed().owner());
            case MeasureHandedOver it -> state.known().with(it.measure(), it.successor());
            case BranchClosed _ -> state.known().closed();
            case DutyEvent it -> state.known().with(state.known().duties.after(it));
            case ScopeChanged _, InspectionRecorded _, MeasureCompleted _ -> state;
        };
    }
}
