package dossier.policies.api;

import dossier.policies.api.SpecialDay.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The working days of the years that are known: Monday to Friday, but for the special days.
 *
 * @param years whose calendar is approved; of any other year nothing is said
 * @param special days that do not follow the week
 */
public record WorkingCalendar(Set<Integer> years, Map<LocalDate, Kind> special) {
    /** Monday to Friday in the years of a day and the next, for where no calendar is published. */
    public static WorkingCalendar byTheWeek(LocalDate from) {
        return new WorkingCalendar(Set.of(from.getYear(), from.getYear() + 1), Map.of());
    }

    /** Whether one works on that day, if the year is known. */
    public boolean isWorkingDay(LocalDate day) {
        var kind = special.get(day);
        if (kind != null) return kind == Kind.WORKDAY;
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /**
     * The day on which so many working days after {@code from} have passed; {@code from} itself does not count.
     *
     * @throws IllegalArgumentException for fewer than one
     */
    public WorkingDay after(LocalDate from, int workingDays) {
        if (workingDays < 1) throw new IllegalArgumentException("at least one working day");
        var left = workingDays;
        for (var day = from.plusDays(1); ; day = day.plusDays(1)) {
            if (!years.contains(day.getYear())) return new WorkingDay(null, day.getYear());
            if (isWorkingDay(day) && --left == 0) return new WorkingDay(day, null);
        }
    }

    /**
     * How many working days passed after {@code from} up to the end of {@code to}, none when it is not later; empty where the calendar of a year between them is
     * not known.
     */
    public OptionalInt between(LocalDate from, LocalDate to) {
        if (!from.isBefore(to)) return OptionalInt.of(0);
        var between = from.plusDays(1).datesUntil(to.plusDays(1)).toList();
        return between.stream().allMatch(it -> years.contains(it.getYear()))
                ? OptionalInt.of(
                        (int) between.stream().filter(this::isWorkingDay).count())
                : OptionalInt.empty();
    }
}
