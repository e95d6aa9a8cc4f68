package dossier.complaints.query;

import dossier.complaints.api.AftercareEvent.ComplaintReopened;
import dossier.complaints.api.ComplaintCorrectionEvent.SheetCorrected;
import dossier.complaints.api.ComplaintDutyEvent.DutyBegun;
import dossier.complaints.api.ComplaintDutyEvent.DutyBreached;
import dossier.complaints.api.ComplaintDutyEvent.DutyCorrected;
import dossier.complaints.api.ComplaintDutyEvent.DutyKept;
import dossier.complaints.api.ComplaintDutyEvent.DutyLapsed;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.ClockHeld;
import dossier.complaints.api.ComplaintEvent.ClockResumed;
import dossier.complaints.api.ComplaintEvent.ComplaintRecorded;
import dossier.complaints.api.EscalationGround;
import dossier.handbook.Duty;
import dossier.handbook.HoldReason;
import dossier.handbook.Rule;
import dossier.platform.read.DutyLine.State;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * CMP-02: the clock of a complaint: from when its limits run, when they end, and when they stood still.
 *
 * @param start when it came in, or was taken up again; null before it was recorded
 * @param limits for the first response and for the resolution, with those of the time before it was reopened
 */
public record ComplaintClock(@Nullable Instant start, List<Limit> limits, List<Hold> holds) {
    /** What a duty is about: of CMP-02 the first two, of CMP-06 the last. */
    public static final String RESPONSE = EscalationGround.RESPONSE.name(),
            RESOLUTION = EscalationGround.RESOLUTION.name(),
            SATISFACTION = "satisfaction";

    static final ComplaintClock BLANK = new ComplaintClock(null, List.of(), List.of());

    /**
     * @param subject of its duty
     * @param due the first moment at which it is breached; while the clock stands still, as it was before
     * @param ended when it was kept or lapsed; null while it runs or stands still
     */
    public record Limit(
            String subject,
            Instant start,
            Instant due,
            State state,
            @Nullable Instant ended) {
        public boolean open() {
            return ended == null;
        }

        private Limit now(State next, @Nullable Instant at) {
            return new Limit(subject, start, due, next, at);
        }
    }

    /** @param to null while it stands still */
    public record Hold(
            HoldReason reason,
            String remark,
            Instant from,
            @Nullable Instant to) {
        Instant until(Instant now) {
            return to == null ? now : to;
        }
    }

    ComplaintClock after(ComplaintEvent event) {
        return switch (event) {
            case ComplaintRecorded it -> from(it.sheet().receivedAt());
            case SheetCorrected it -> corrected(it.sheet().receivedAt());
            case ComplaintReopened it -> from(it.from());
            case ClockHeld it ->
                new ComplaintClock(start, limits, plus(holds, new Hold(it.reason(), it.remark(), it.from(), null)));
            case ClockResumed it -> new ComplaintClock(start, limits, resumed(it.from()));
            case DutyBegun it when isLimit(it.rule(), it.subject()) -> limits(begun(it.duty()));
            case DutyBreached it when it.rule() == Rule.CMP_02 -> limits(next(it.subject(), State.BREACHED, null));
            case DutyKept it
            when it.rule() == Rule.CMP_02 ->
                limits(next(it.subject(), it.inTime() ? State.KEPT : State.LATE, it.done()));
            case DutyCorrected it when it.rule() == Rule.CMP_02 -> limits(corrected(it));
            default -> this;
        };
    }

    /** What lapses while the clock stands still only rests. */
    ComplaintClock after(DutyLapsed event, Instant at) {
        if (event.rule() != Rule.CMP_02 || held().isPresent()) return this;
        return limits(limits.stream()
                .map(it -> it.open() && it.subject.equals(event.subject())
                        ? it.now(it.state == State.BREACHED ? State.MISSED : State.LAPSED, at)
                        : it)
                .toList());
    }

    /** The present hold; empty while it runs. */
    public Optional<Hold> held() {
        return holds.stream().filter(it -> it.to() == null).findFirst();
    }

    /** The last one of that kind. */
    public Optional<Limit> limit(String subject) {
        return limits.stream().filter(it -> it.subject.equals(subject)).reduce((_, last) -> last);
    }

    public Optional<Limit> response() {
        return limit(RESPONSE);
    }

    public Optional<Limit> resolution() {
        return limit(RESOLUTION);
    }

    private ComplaintClock from(Instant moment) {
        return new ComplaintClock(moment, limits, holds);
    }

    /** It came in at another moment than was taken down; what runs since it was reopened stays. */
    private ComplaintClock corrected(Instant received) {
        var mistaken = limits.isEmpty() ? start : limits.getFirst().start();
        return new ComplaintClock(
                Objects.equals(start, mistaken) ? received : start,
                limits.stream()
                        .map(it -> it.start().equals(mistaken)
                                ? new Limit(it.subject(), received, it.due(), it.state(), it.ended())
                                : it)
                        .toList(),
                holds);
    }

    private ComplaintClock limits(List<Limit> next) {
        return new ComplaintClock(start, next, holds);
    }

    /** The tasks of departments are owed under the same rule. */
    static boolean isLimit(Rule rule, String subject) {
        return rule == Rule.CMP_02 && (subject.equals(RESPONSE) || subject.equals(RESOLUTION));
    }

    /** A limit that is owed already is moved by it. */
    private List<Limit> begun(Duty duty) {
        if (limits.stream().noneMatch(it -> it.open() && it.subject.equals(duty.subject())))
            return plus(
                    limits,
                    new Limit(duty.subject(), start == null ? duty.remind() : start, duty.due(), State.OWED, null));
        return limits.stream()
                .map(it -> it.open() && it.subject.equals(duty.subject())
                        ? new Limit(it.subject, it.start, duty.due(), State.OWED, null)
                        : it)
                .toList();
    }

    /** The last one of its kind ends at another moment, and was kept or late by that. */
    private List<Limit> corrected(DutyCorrected event) {
        var last = limit(event.subject()).orElse(null);
        var done = event.done();
        var due = event.duty().due();
        var state = done == null ? State.OWED : done.isBefore(due) ? State.KEPT : State.LATE;
        return limits.stream()
                .map(it -> it == last ? new Limit(it.subject(), it.start(), due, state, done) : it)
                .toList();
    }

    private List<Limit> next(String subject, State state, @Nullable Instant ended) {
        return limits.stream()
                .map(it -> it.open() && it.subject.equals(subject) ? it.now(state, ended) : it)
                .toList();
    }

    private List<Hold> resumed(Instant at) {
        return holds.stream()
                .map(it -> it.to() == null ? new Hold(it.reason(), it.remark(), it.from(), at) : it)
                .toList();
    }

    private static <T> List<T> plus(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
