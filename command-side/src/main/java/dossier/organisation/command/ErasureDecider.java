package dossier.organisation.command;

import static dossier.handbook.Authority.ERASE_PEOPLE;
import static dossier.handbook.Authority.MANAGE_ORGANISATION;
import static dossier.handbook.Clause.asks;
import static dossier.handbook.Clause.may;
import static dossier.handbook.Clause.needs;
import static dossier.handbook.Rule.ORG_04;
import static dossier.handbook.Rule.SECOND;
import static dossier.handbook.Rule.STAGE;

import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.organisation.api.EmployeeCommand;
import dossier.organisation.api.EmployeeCommand.ApproveErasure;
import dossier.organisation.api.EmployeeCommand.DeclineErasure;
import dossier.organisation.api.EmployeeCommand.RequestErasure;
import dossier.organisation.api.ErasureGround;
import dossier.organisation.api.LeftOn;
import dossier.organisation.command.EmployeeState.Released;
import dossier.organisation.command.EmployeeState.ToBeErased;
import java.util.List;

/** What must hold before a person is forgotten: they have left, which nobody does with open work, their data need not be kept any longer, and two agree. */
final class ErasureDecider {
    private ErasureDecider() {}

    static final Clauses<EmployeeCommand, EmployeeState> CLAUSES = Clauses.of(
                    EmployeeCommand.class, EmployeeState.class)
            .before(
                    RequestErasure.class,
                    may(ORG_04, MANAGE_ORGANISATION),
                    needs(STAGE, "left-the-house", e -> e instanceof Released),
                    asks(STAGE, "retention-over", (request, _, given) -> isOver(request.ground(), given)))
            .before(
                    ApproveErasure.class,
                    may(ORG_04, ERASE_PEOPLE),
                    needs(STAGE, "erasure-asked-for", e -> e instanceof ToBeErased),
                    needs(SECOND, "not-own-request", ErasureDecider::isAnothers),
                    asks(
                            STAGE,
                            "retention-over",
                            (_, e, given) -> !(e instanceof ToBeErased asked) || isOver(asked.ground(), given)))
            .before(
                    DeclineErasure.class,
                    may(ORG_04, ERASE_PEOPLE),
                    needs(STAGE, "erasure-asked-for", e -> e instanceof ToBeErased))
            .asking(RequestErasure.class, (request, _, _) -> List.of(new LeftOn.Of(request.id())))
            .asking(ApproveErasure.class, (approve, _, _) -> List.of(new LeftOn.Of(approve.id())));

    private static boolean isOver(ErasureGround ground, Circumstances given) {
        var days = given.policy().terms().organisation().retentionDays();
        return ground.outranksRetention() || given.know(LeftOn.class).longerAgo(days, given.today());
    }

    private static boolean isAnothers(EmployeeState state, Circumstances given) {
        return !(state instanceof ToBeErased asked) || !given.by().is(asked.requester());
    }
}
