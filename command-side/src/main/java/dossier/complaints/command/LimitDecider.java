package dossier.complaints.command;

import static dossier.complaints.command.ComplaintClauses.*;
import static dossier.handbook.Authority.HANDLE_COMPLAINTS;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.complaints.api.ComplaintCommand.*;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.*;
import dossier.complaints.command.ComplaintState.Open;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Question;
import java.util.List;
import java.util.stream.Stream;

/** CMP-02: what moves the limits of a complaint. */
final class LimitDecider {
    private LimitDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<LimitCommand, ComplaintState> CLAUSES = Clauses.of(LimitCommand.class, ComplaintState.class)
            .before(ChangeSeverity.class,
                    relations(),
                    live(),
                    ofCustomer(),
                    notOnesOwn(HANDLE_COMPLAINTS),
                    asks(STAGE, "another-severity", (change, c, _) -> change.severity() != c.open().matter().severity()))
            .before(HoldClock.class,
                    relations(),
                    live(),
                    ofCustomer(),
                    owned(),
                    needs(STAGE, "running-clock", c -> !c.open().clock().isHeld()),
                    asks(CMP_02, "reason-the-policy-allows", (hold, _, given) -> Limits.figures(given).holdReasons().contains(hold.reason())))
            .before(ResumeClock.class,
                    relations(),
                    live(),
                    needs(STAGE, "held-clock", c -> c.open().clock().isHeld()))
            .before(RecountLimits.class,
                    byTheHouse(),
                    live(),
                    ofCustomer())
            .asking(ChangeSeverity.class, (_, c, given) -> days(c, given))
            .asking(HoldClock.class, (_, c, given) -> days(c, given))
            .asking(ResumeClock.class, (_, c, given) -> days(c, given))
            .asking(RecountLimits.class, (_, c, given) -> days(c, given));
    // spotless:on

    /** What a limit that turns out to be breached needs is asked too. */
    static List<Question<?>> days(ComplaintState state, Circumstances given) {
        var days = Limits.daysFrom(state.open().clock().from(), given);
        return Stream.concat(Stream.<Question<?>>of(days), EscalationDecider.owner(state).stream())
                .toList();
    }

    /** The clock is moved when it is said, never back. */
    static List<ComplaintEvent> decide(LimitCommand command, ComplaintState state, Circumstances given) {
        var complaint = state.open();
        return switch (command) {
            case ChangeSeverity(var id, var severity, var reason) ->
                moved(new SeverityChanged(id, severity, reason), complaint, given);
            case HoldClock(var id, var reason, var remark) ->
                moved(new ClockHeld(id, reason, given.at(), remark), complaint, given);
            case ResumeClock(var id, var remark) -> moved(new ClockResumed(id, given.at(), remark), complaint, given);
            case RecountLimits(var id) -> {
                var recounted = moved(new LimitsRecounted(id), complaint, given);
                yield recounted.size() == 1 ? List.of() : recounted;
            }
        };
    }

    private static List<ComplaintEvent> moved(LimitEvent event, Open complaint, Circumstances given) {
        var after = ComplaintState.evolve(complaint, event).open();
        return and(event, Limits.moved(event.id(), complaint, after, given));
    }
}
