package dossier.complaints.api;

import dossier.handbook.LimitRun;
import dossier.handbook.Policy.Limit;
import dossier.policies.api.WorkingTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * CMP-02: since when a limit runs, and when it stood still. How long the limit is, on which clock it runs and on which days one works may change meanwhile: it is
 * always counted from its start by what holds now.
 *
 * @param from when it began; another clock begins when the complaint is reopened
 * @param pauses in their order, the last one open while it stands still
 */
public record LimitClock(Instant from, List<Pause> pauses) {
    private static final int REMINDER_NUMERATOR = 3, REMINDER_DENOMINATOR = 4;

    /** @param to null while it lasts */
    public record Pause(Instant from, @Nullable Instant to) {}

    public static LimitClock startedAt(Instant from) {
        return new LimitClock(from, List.of());
    }

    /** It began at another moment. */
    public LimitClock startingAt(Instant other) {
        return new LimitClock(other, pauses);
    }

    public LimitClock held(Instant at) {
        return new LimitClock(
                from,
                Stream.concat(pauses.stream(), Stream.of(new Pause(at, null))).toList());
    }

    public LimitClock resumed(Instant at) {
        return new LimitClock(
                from,
                pauses.stream()
                        .map(it -> it.to == null ? new Pause(it.from, at) : it)
                        .toList());
    }

    public boolean isHeld() {
        return !pauses.isEmpty() && pauses.getLast().to == null;
    }

    /** The first moment at which the limit is reached; empty when it stood still before that, and does. */
    public Optional<Instant> reached(Limit limit, WorkingTime time) {
        return reached(Duration.ofHours(limit.hours()), limit.clock(), time);
    }

    /** When those who are to keep it are reminded: with a quarter of it left. */
    public Optional<Instant> reminder(Limit limit, WorkingTime time) {
        var most =
                Duration.ofHours(limit.hours()).multipliedBy(REMINDER_NUMERATOR).dividedBy(REMINDER_DENOMINATOR);
        return reached(most, limit.clock(), time);
    }

    private Optional<Instant> reached(Duration limit, LimitRun run, WorkingTime time) {
        var left = limit;
        var start = from;
        for (var pause : pauses) {
            var counted = between(start, pause.from, run, time);
            if (left.compareTo(counted) <= 0) return Optional.of(after(start, left, run, time));
            left = left.minus(counted);
            if (pause.to == null) return Optional.empty();
            if (pause.to.isAfter(start)) start = pause.to;
        }
        return Optional.of(after(start, left, run, time));
    }

    private static Duration between(Instant from, Instant to, LimitRun run, WorkingTime time) {
        if (!from.isBefore(to)) return Duration.ZERO;
        return run == LimitRun.ROUND_THE_CLOCK ? Duration.between(from, to) : time.between(from, to);
    }

    private static Instant after(Instant from, Duration some, LimitRun run, WorkingTime time) {
        return run == LimitRun.ROUND_THE_CLOCK ? from.plus(some) : time.after(from, some);
    }
}
