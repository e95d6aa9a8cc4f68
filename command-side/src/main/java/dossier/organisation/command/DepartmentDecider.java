package dossier.organisation.command;

import static dossier.handbook.Authority.APPROVE_HEADCOUNT;
import static dossier.handbook.Authority.MANAGE_ORGANISATION;
import static dossier.handbook.Clause.asks;
import static dossier.handbook.Clause.may;
import static dossier.handbook.Clause.needs;
import static dossier.handbook.Rule.KNOWN;
import static dossier.handbook.Rule.ORG_04;
import static dossier.handbook.Rule.STAGE;

import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.organisation.api.DepartmentCommand;
import dossier.organisation.api.DepartmentCommand.ApproveHeadcount;
import dossier.organisation.api.DepartmentCommand.DefinePosition;
import dossier.organisation.api.DepartmentCommand.OpenDepartment;
import dossier.organisation.api.DepartmentEvent;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.HeadcountApproved;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import java.util.List;

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
                            (approve, department, _) -> department.positions().contains(approve.position())));

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
        };
    }
}
