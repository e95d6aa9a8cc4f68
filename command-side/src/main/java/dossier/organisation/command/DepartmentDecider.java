package dossier.organisation.command;

import static dossier.handbook.Authority.APPROVE_HEADCOUNT;
import static dossier.handbook.Authority.MANAGE_ORGANISATION;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.handbook.Question;
import dossier.organisation.api.DepartmentCommand;
import dossier.organisation.api.DepartmentCommand.*;
import dossier.organisation.api.DepartmentEvent;
import dossier.organisation.api.DepartmentEvent.*;
import dossier.organisation.api.PersonCard;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.stream.Stream;

/** A department's decisions. Pure: no clock, no Spring, no Axon. */
public final class DepartmentDecider {
    private DepartmentDecider() {}

    private static final Clauses<DepartmentCommand, DepartmentState> CLAUSES = Clauses.of(
                    DepartmentCommand.class, DepartmentState.class)
            .opening(
                    OpenDepartment.class,
                    may(ORG_04, MANAGE_ORGANISATION),
                    needs(STAGE, "new-department", department -> !department.open()))
            .before(DefinePosition.class, may(ORG_04, MANAGE_ORGANISATION))
            .before(
                    ApproveHeadcount.class,
                    may(ORG_04, APPROVE_HEADCOUNT),
                    asks(
                            KNOWN,
                            "defined-position",
                            (approve, department, _) -> department.positions().contains(approve.position())))
            .before(DefineGroup.class, may(ORG_04, MANAGE_ORGANISATION))
            .before(
                    NameManager.class,
                    may(ORG_04, MANAGE_ORGANISATION),
                    asks(
                            ORG_04,
                            "not-own-post",
                            (name, _, given) -> leaders(name).noneMatch(given.by()::is)),
                    asks(
                            UNIQUE,
                            "manager-beside-deputies",
                            (name, _, _) -> !name.deputies().contains(name.manager())),
                    asksNothingMissing(
                            KNOWN, "leaders-in-the-department", (name, _, given) -> elsewhere(name.id(), given)))
            .asking(
                    NameManager.class,
                    (name, _, _) ->
                            leaders(name).<Question<?>>map(PersonCard.Of::new).toList());

    public static final Decider<DepartmentCommand, DepartmentState, DepartmentEvent> DEPARTMENT = new Decider<>(
            DepartmentCommand.class,
            DepartmentState.ABSENT,
            DepartmentState::evolve,
            CLAUSES,
            DepartmentDecider::decide);

    private static List<DepartmentEvent> decide(DepartmentCommand command, DepartmentState state, Circumstances given) {
        return switch (command) {
            case OpenDepartment(var id, var name) -> List.of(new DepartmentOpened(id, name));
            case DefinePosition(var id, var position, var title, var authorities) ->
                List.of(new PositionDefined(id, position, title, authorities));
            case ApproveHeadcount(var id, var position, var headcount) ->
                List.of(new HeadcountApproved(id, position, headcount));
            case DefineGroup(var id, var group, var name) -> List.of(new GroupDefined(id, group, name));
            case NameManager(var id, var manager, var deputies) ->
                List.of(new ManagerNamed(
                        id, manager, deputies.stream().distinct().toList()));
        };
    }

    private static Stream<PersonId> leaders(NameManager command) {
        return Stream.concat(Stream.of(command.manager()), command.deputies().stream())
                .distinct();
    }

    private static List<String> elsewhere(DepartmentId department, Circumstances given) {
        return given.all(PersonCard.class)
                .filter(it -> !it.active() || !department.equals(it.department()))
                .map(it -> it.id().value())
                .toList();
    }
}
