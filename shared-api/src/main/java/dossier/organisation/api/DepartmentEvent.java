package dossier.organisation.api;

import dossier.handbook.Authority;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.Event;
import dossier.words.PersonId;
import java.util.List;
import java.util.Set;

/** Everything that can have happened to a department. */
@Context("departments")
public sealed interface DepartmentEvent extends Event {
    @Override
    DepartmentId id();

    record DepartmentOpened(DepartmentId id, String name) implements DepartmentEvent {}

    record PositionDefined(DepartmentId id, String position, String title, Set<Authority> authorities)
            implements DepartmentEvent {}

    record HeadcountApproved(DepartmentId id, String position, int headcount) implements DepartmentEvent {}

    record GroupDefined(DepartmentId id, String group, String name) implements DepartmentEvent {}

    record ManagerNamed(DepartmentId id, PersonId manager, List<PersonId> deputies) implements DepartmentEvent {}
}
