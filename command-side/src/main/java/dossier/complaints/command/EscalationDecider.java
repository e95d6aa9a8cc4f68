package dossier.complaints.command;

import static dossier.complaints.command.ComplaintClauses.*;
import static dossier.handbook.Authority.TAKE_ESCALATIONS;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ComplaintNumber;
import dossier.complaints.api.EscalationCommand;
import dossier.complaints.api.EscalationCommand.*;
import dossier.complaints.api.EscalationEvent.*;
import dossier.complaints.api.EscalationGround;
import dossier.complaints.command.ComplaintState.Absent;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Question;
import dossier.organisation.api.PersonCard;
import java.util.List;
import java.util.Objects;

/** CMP-07: what goes up to management. */
final class EscalationDecider {
    private EscalationDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<EscalationCommand, ComplaintState> CLAUSES = Clauses.of(EscalationCommand.class, ComplaintState.class)
            .opening(ReportIncident.class,
                    needs(STAGE, "new-complaint", c -> c instanceof Absent),
                    hasCome(ReportIncident::occurredAt))
            .before(DeclareMajor.class,
                    relationsOrConcerned(),
                    live(),
                    needs(STAGE, "not-major-yet", c -> !c.open().matter().major()))
            .before(TakeUpEscalation.class,
                    asksEntitled(CMP_07, "superior-or-management", (take, c, given) -> mayTakeUp(take.ground(), c, given)),
                    asks(STAGE, "escalation-to-take-up", (take, c, _) -> c.open().escalations().containsKey(take.ground())))
            .asking(ReportIncident.class, (_, _, given) -> List.of(new ComplaintNumber.Next(given.today().getYear())))
            .asking(TakeUpEscalation.class, (_, c, _) -> owner(c));
    // spotless:on

    static List<ComplaintEvent> decide(EscalationCommand command, ComplaintState state, Circumstances given) {
        return switch (command) {
            case ReportIncident(var id, var department, var title, var content, var occurredAt) ->
                and(
                        new IncidentReported(
                                id, given.know(ComplaintNumber.class).number(), department, title, content, occurredAt),
                        toManagement(id, given));
            case DeclareMajor(var id, var reason) -> and(new MajorDeclared(id, reason), toManagement(id, given));
            case TakeUpEscalation(var id, var ground, var measures) -> {
                int level = Objects.requireNonNull(state.open().escalations().get(ground));
                yield and(
                        new EscalationTakenUp(id, ground, level, measures),
                        kept(id, state.open(), CMP_07, ground.name(), given.happenedAt()));
            }
        };
    }

    /** At once, past the levels between. */
    private static List<ComplaintEvent> toManagement(ComplaintId id, Circumstances given) {
        var figures = Limits.figures(given);
        return List.of(
                new Escalated(id, EscalationGround.INCIDENT, figures.escalationLevels(), null),
                begun(id, Limits.takeUp(EscalationGround.INCIDENT, figures.incidentHours(), given)));
    }

    /** Whose superiors it goes up to. */
    static List<Question<?>> owner(ComplaintState state) {
        var owner = state.open().owner();
        return owner == null ? List.of() : List.of(new PersonCard.Of(owner));
    }

    /** A superior of the owner at that level or above it; management on each, and alone on the last. What is not open, another clause says. */
    private static boolean mayTakeUp(EscalationGround ground, ComplaintState state, Circumstances given) {
        if (given.by().may(TAKE_ESCALATIONS, given.by().department())) return true;
        var level = state.open().escalations().get(ground);
        if (level == null || state.open().owner() == null) return false;
        var above = given.know(PersonCard.class).line().indexOf(given.by().person()) + 1;
        return level < Limits.figures(given).escalationLevels() && above >= level;
    }
}
