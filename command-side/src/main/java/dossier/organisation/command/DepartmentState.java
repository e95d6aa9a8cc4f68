package dossier.organisation.command;

import dossier.organisation.api.DepartmentEvent;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.GroupDefined;
import dossier.organisation.api.DepartmentEvent.HeadcountApproved;
import dossier.organisation.api.DepartmentEvent.ManagerNamed;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a department remembers in order to decide, and no more.
 *
 * @param positions codes of its posts
 */
public record DepartmentState(boolean open, Set<String> positions) {
    static final DepartmentState ABSENT = new DepartmentState(false, Set.of());

    static DepartmentState evolve(DepartmentState state, DepartmentEvent event) {
        return switch (event) {
            case DepartmentOpened _ -> new DepartmentState(true, Set.of());
            case PositionDefined it -> new DepartmentState(true, plus(state.positions, it.position()));
            case HeadcountApproved _, GroupDefined _, ManagerNamed _ -> state;
        };
    }

    private static Set<String> plus(Set<String> some, String more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
