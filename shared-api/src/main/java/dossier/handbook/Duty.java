package dossier.handbook;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What is owed under a rule, and until when. It is kept or breached; it never refuses anything.
 *
 * @param rule of kind {@link Rule.Kind#DUTY}
 * @param subject what in the case it is about, as an id or a short code; empty for the case as a whole
 * @param remind when those who owe it are reminded, before {@code due}
 * @param due the first moment at which it is breached
 */
public record Duty(Rule rule, String subject, Instant remind, Instant due) {
    /** Owed by the end of a day, with the reminder at nine in the morning of that day. */
    public static Duty byEndOf(LocalDate day, Rule rule, String subject) {
        var morning = day.atTime(9, 0).atZone(Circumstances.ZONE).toInstant();
        var end = day.plusDays(1).atStartOfDay(Circumstances.ZONE).toInstant();
        return new Duty(rule, subject, morning, end);
    }

    /** The last day on which it is kept. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(due.minusNanos(1), Circumstances.ZONE);
    }

    public boolean is(Rule rule, String subject) {
        return this.rule == rule && this.subject.equals(subject);
    }
}
