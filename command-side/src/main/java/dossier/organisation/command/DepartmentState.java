package dossier.organisation.command;

import dossier.organisation.api.DepartmentEvent;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;

/** What a department remembers in order to decide, and no more. */
public record DepartmentState(boolean open) {
    static final DepartmentState ABSENT = new DepartmentState(false);

    static DepartmentState evolve(DepartmentState state, DepartmentEvent event) {
        return switch (event) {
            case DepartmentOpened _ -> new DepartmentState(true);
            case PositionDefined _ -> state;
        };
    }
}
