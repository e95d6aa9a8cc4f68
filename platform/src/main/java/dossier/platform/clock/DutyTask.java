package dossier.platform.clock;

import dossier.handbook.Duty;
import dossier.handbook.Rule;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * One moment of a duty, as a row of the scheduler. The row is named after the event that began the duty, so a duty that is moved or owed anew never meets a row that
 * is just being carried out.
 *
 * @param id of the case, within its context
 * @param begun identifier of the event
 */
record DutyTask(Moment moment, String context, String id, Rule rule, String subject, String begun) {
    enum Moment {
        REMINDER,
        BREACH;

        String taskName() {
            return "duty-" + name().toLowerCase(Locale.ROOT);
        }

        /** Rounded up to what the database keeps, so that it never comes before its time. */
        Instant of(Duty duty) {
            var exactly = this == REMINDER ? duty.remind() : duty.due();
            return exactly.plusNanos(999).truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** @param stream {@code context/id} */
    static String instance(String stream, Rule rule, String subject, String begun) {
        return prefix(stream, rule, subject) + begun;
    }

    /** What the rows of a duty have in common, whichever event began it. */
    static String prefix(String stream, Rule rule, String subject) {
        return stream + "/" + rule.code() + "/" + URLEncoder.encode(subject, StandardCharsets.UTF_8) + "/";
    }

    static DutyTask of(Moment moment, String instance) {
        var parts = instance.split("/");
        return new DutyTask(
                moment,
                parts[0],
                parts[1],
                Rule.of(parts[2]),
                URLDecoder.decode(parts[3], StandardCharsets.UTF_8),
                parts[4]);
    }

    /**
     * Of the command it sends. Carried out again after a crash it is the same; tried again after a failure it is another, or the refusal once put on record would
     * be the answer for ever.
     */
    String key(int failures) {
        return moment.taskName() + "/" + begun + "/" + failures;
    }
}
