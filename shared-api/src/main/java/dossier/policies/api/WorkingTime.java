package dossier.policies.api;

import dossier.handbook.Circumstances;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The hours in which one works: on every working day from one hour to another, by China's clock.
 *
 * @param fromHour the first one
 * @param toHour at which one stops, up to 24
 */
public record WorkingTime(WorkingCalendar calendar, int fromHour, int toHour) {
    /** How much of it lies between two moments; nothing when the second is not later. */
    public Duration between(Instant from, Instant to) {
        var sum = Duration.ZERO;
        for (var day = day(from); !begin(day).isAfter(to); day = day.plusDays(1))
            if (calendar.isWorkingDay(day)) sum = sum.plus(overlap(later(begin(day), from), earlier(end(day), to)));
        return sum;
    }

    /** The first moment by which so much of it has passed. */
    public Instant after(Instant from, Duration time) {
        var left = time;
        for (var day = day(from); ; day = day.plusDays(1)) {
            if (!calendar.isWorkingDay(day)) continue;
            var begin = later(begin(day), from);
            var room = overlap(begin, end(day));
            if (left.compareTo(room) <= 0) return begin.plus(left);
            left = left.minus(room);
        }
    }

    private Instant begin(LocalDate day) {
        return midnight(day).plus(Duration.ofHours(fromHour));
    }

    private Instant end(LocalDate day) {
        return midnight(day).plus(Duration.ofHours(toHour));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Circumstances.ZONE).toInstant();
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Circumstances.ZONE);
    }

    private static Duration overlap(Instant from, Instant to) {
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
