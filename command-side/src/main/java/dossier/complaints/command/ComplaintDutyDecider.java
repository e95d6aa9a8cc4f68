package dossier.complaints.command;

import static dossier.complaints.command.ComplaintClauses.and;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.complaints.api.ComplaintDutyCommand;
import dossier.complaints.api.ComplaintDutyCommand.*;
import dossier.complaints.api.ComplaintDutyEvent.*;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.EscalationGround;
import dossier.complaints.command.ComplaintState.Open;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Duty;
import java.util.List;

/** What the clock tells of the duties of a complaint. */
final class ComplaintDutyDecider {
    private ComplaintDutyDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<ComplaintDutyCommand, ComplaintState> CLAUSES = Clauses.of(ComplaintDutyCommand.class, ComplaintState.class)
            .before(RemindOfDuty.class,
                    byTheHouse(),
                    asks(STAGE, "duty-to-remind-of", (remind, c, given) -> c.open().duties().toRemind(remind.rule(), remind.subject(), given.at())))
            .before(NoteBreach.class,
                    byTheHouse(),
                    asks(STAGE, "duty-overdue", (note, c, given) -> c.open().duties().toBreach(note.rule(), note.subject(), given.at())))
            .asking(NoteBreach.class, (_, c, _) -> EscalationDecider.owner(c));
    // spotless:on

    static List<ComplaintEvent> decide(ComplaintDutyCommand command, ComplaintState state, Circumstances given) {
        return switch (command) {
            case RemindOfDuty(var id, var rule, var subject) -> List.of(new DutyReminded(id, rule, subject));
            case NoteBreach(var id, var rule, var subject) -> {
                var duty =
                        state.open().duties().find(rule, subject).orElseThrow().duty();
                yield rule == CMP_07
                        ? higher(duty, id, state.open(), given)
                        : Limits.breached(id, duty, state.open(), given);
            }
        };
    }

    /** CMP-07: what nobody took up goes one level higher; on the last it stays. */
    private static List<ComplaintEvent> higher(Duty duty, ComplaintId id, Open complaint, Circumstances given) {
        var breached = new DutyBreached(id, CMP_07, duty.subject(), duty.due());
        var ground = EscalationGround.valueOf(duty.subject());
        var figures = Limits.figures(given);
        var level = complaint.escalations().getOrDefault(ground, figures.escalationLevels());
        if (level >= figures.escalationLevels()) return List.of(breached);
        return and(breached, Limits.escalated(id, ground, level + 1, given));
    }
}
