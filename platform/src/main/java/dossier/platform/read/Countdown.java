package dossier.platform.read;

import dossier.handbook.Circumstances;
import dossier.handbook.LimitRun;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of a limit is left.
 *
 * @param subject what in the case it is about; empty for the case as a whole
 * @param due when it ends; as it was before, while the clock stands still
 * @param held whether it stands still
 * @param used how much of it has passed, in percent, no more than 100
 * @param left until it ends, or since it ended, on its own clock
 * @param dayHours how many hours a day has on that clock
 */
public record Countdown(
        String subject, Instant due, boolean over, boolean held, int used, Duration left, LimitRun run, int dayHours) {
    private static final Duration NEAR = Duration.ofHours(2);
    private static final int NEAR_USED = 90;

    /**
     * Of a limit that runs.
     *
     * @param from since when
     */
    public static Countdown running(String subject, Instant from, Instant due, LimitRun run, HouseTime.Now time) {
        return at(subject, due, time.at(), time.between(from, time.at(), run), false, run, time);
    }

    /**
     * Of a limit as it stood at a moment.
     *
     * @param passed how much of it by then, on its own clock
     */
    public static Countdown at(
            String subject,
            Instant due,
            Instant moment,
            Duration passed,
            boolean held,
            LimitRun run,
            HouseTime.Now time) {
        var over = !moment.isBefore(due);
        var left = over ? time.between(due, moment, run) : time.between(moment, due, run);
        var whole = passed.plus(left).toSeconds();
        var used = over || whole == 0 ? 100 : (int) (100 * passed.toSeconds() / whole);
        return new Countdown(subject, due, over, held, used, left, run, time.dayHours(run));
    }

    /** Of a task: of the duty that is done with it, or else until the end of its last day; null when it has none. */
    static @Nullable Countdown of(Pending in, Task task, HouseTime.Now time) {
        if (task.due() == null) return null;
        if (in instanceof Owing owing)
            for (var duty : owing.duties())
                if (duty.open() && duty.rule() == task.rule() && duty.lastDay().equals(task.due()))
                    return running(task.subject(), duty.begun(), duty.due(), owing.run(duty, time.policy()), time);
        var end = task.due().plusDays(1).atStartOfDay(Circumstances.ZONE).toInstant();
        return running(task.subject(), task.since(), end, LimitRun.WORKING_TIME, time);
    }

    /** calm, near or over, as the desk paints it. */
    public String state() {
        if (over) return "over";
        return !held && (left.compareTo(NEAR) < 0 || used >= NEAR_USED) ? "near" : "calm";
    }

    public String tone() {
        if (held) return "slate";
        return switch (state()) {
            case "over" -> "seal";
            case "near" -> "amber";
            default -> "azure";
        };
    }
}
