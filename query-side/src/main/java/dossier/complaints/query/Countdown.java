package dossier.complaints.query;

import dossier.handbook.LimitRun;
import dossier.platform.web.Wording;
import java.time.Duration;
import java.time.Instant;

/**
 * How much of a limit is left.
 *
 * @param subject of its duty, a message key; empty for the complaint as a whole
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

    /** 1 d 4 h, or 3 h 20 min. */
    public String said(Wording wording) {
        var days = left.toHours() / dayHours;
        var said = days > 0
                ? wording.say("complaints.days-hours." + run, days, left.toHours() % dayHours)
                : wording.say("complaints.hours-minutes", left.toHours(), left.toMinutesPart());
        return wording.say(over ? "complaints.over" : "complaints.left", said);
    }
}
