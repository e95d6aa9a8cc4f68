package dossier.platform.read;

import dossier.handbook.Circumstances;
import dossier.handbook.Duty;
import dossier.handbook.DutyEvent;
import dossier.handbook.Rule;
import dossier.words.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A duty of a case, kept in sight after it ended. Documents carry theirs as a component {@code duties}.
 *
 * @param subject what in the case it is about; empty for the case as a whole
 * @param due the first moment at which it is breached
 * @param reminded when the clock reminded of it
 * @param ended when it was kept or lapsed; null while it is owed
 */
public record DutyLine(
        Rule rule,
        String subject,
        Instant begun,
        Instant due,
        @Nullable Instant reminded,
        State state,
        @Nullable Instant ended) {
    /** How a duty stands. */
    public enum State {
        OWED,
        /** Its time ran out, and it is still owed. */
        BREACHED,
        /** In time. */
        KEPT,
        /** Done, but not in time. */
        LATE,
        /** Its time ran out, and then it lapsed: it was never done. */
        MISSED,
        /** Lapsed before its time ran out. */
        LAPSED
    }

    public boolean open() {
        return ended == null;
    }

    /** The last day on which it is kept. */
    public LocalDate lastDay() {
        return new Duty(rule, subject, due, due).lastDay();
    }

    /** Days by which it was kept too late, or given up too late, from 1 for any delay; 0 when it was not. */
    public long daysLate() {
        return ended == null || state != State.LATE && state != State.MISSED
                ? 0
                : ChronoUnit.DAYS.between(lastDay(), LocalDate.ofInstant(ended, Circumstances.ZONE));
    }

    /** The duties of a case after an event of any kind, in the order they began. */
    public static List<DutyLine> after(List<DutyLine> before, Event event, Told told) {
        return event instanceof DutyEvent duty ? after(before, duty, told) : before;
    }

    private static List<DutyLine> after(List<DutyLine> before, DutyEvent event, Told told) {
        if (event instanceof DutyEvent.Corrected it) return corrected(before, it);
        if (event instanceof DutyEvent.Begun begun && before.stream().noneMatch(it -> it.isOwed(event)))
            return Stream.concat(before.stream(), Stream.of(begun(begun, told.happenedAt())))
                    .toList();
        return before.stream()
                .map(it -> it.isOwed(event) ? it.next(event, told) : it)
                .toList();
    }

    private static DutyLine begun(DutyEvent.Begun event, Instant at) {
        return new DutyLine(event.rule(), event.subject(), at, event.duty().due(), null, State.OWED, null);
    }

    /** The last one of that rule and subject. */
    private static List<DutyLine> corrected(List<DutyLine> before, DutyEvent.Corrected event) {
        var last = before.stream()
                .filter(it -> it.rule == event.rule() && it.subject.equals(event.subject()))
                .reduce((_, later) -> later)
                .orElse(null);
        return before.stream().map(it -> it == last ? it.corrected(event) : it).toList();
    }

    private DutyLine corrected(DutyEvent.Corrected event) {
        var due = event.duty().due();
        var done = event.done();
        if (done == null) return new DutyLine(rule, subject, begun, due, null, State.OWED, null);
        var state = done.isBefore(due) ? State.KEPT : State.LATE;
        return new DutyLine(rule, subject, begun, due, reminded, state, done);
    }

    private DutyLine next(DutyEvent event, Told told) {
        return switch (event) {
            case DutyEvent.Begun it -> begun(it, begun);
            case DutyEvent.Reminded _ -> new DutyLine(rule, subject, begun, due, told.happenedAt(), state, null);
            case DutyEvent.Breached _ -> new DutyLine(rule, subject, begun, due, reminded, State.BREACHED, null);
            case DutyEvent.Kept it -> ended(it.inTime() ? State.KEPT : State.LATE, it.done());
            default -> ended(state == State.BREACHED ? State.MISSED : State.LAPSED, told.happenedAt());
        };
    }

    private DutyLine ended(State how, Instant at) {
        return new DutyLine(rule, subject, begun, due, reminded, how, at);
    }

    private boolean isOwed(DutyEvent event) {
        return ended == null && rule == event.rule() && subject.equals(event.subject());
    }
}
