package dossier.appraisals.api;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The days of a cycle; the year is the calendar year (APR-04).
 *
 * @param until the last day
 */
public record CyclePeriod(CycleKind kind, LocalDate from, LocalDate until) {
    private static final Pattern NAME = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");
    private static final int MONTHS_OF_A_QUARTER = 3, MONTHS_OF_A_YEAR = 12;

    /** What such a name says: a year, a quarter of it or a month. */
    public static Optional<CyclePeriod> named(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) return Optional.empty();
        var year = Integer.parseInt(parts.group(1));
        if (parts.group(3) != null)
            return Optional.of(months(CycleKind.MONTHLY, YearMonth.of(year, Integer.parseInt(parts.group(3))), 1));
        if (parts.group(2) == null)
            return Optional.of(months(CycleKind.ANNUAL, YearMonth.of(year, 1), MONTHS_OF_A_YEAR));
        var quarter = YearMonth.of(year, 1 + (Integer.parseInt(parts.group(2)) - 1) * MONTHS_OF_A_QUARTER);
        return Optional.of(months(CycleKind.QUARTERLY, quarter, MONTHS_OF_A_QUARTER));
    }

    private static CyclePeriod months(CycleKind kind, YearMonth first, int many) {
        return new CyclePeriod(kind, first.atDay(1), first.plusMonths(many - 1).atEndOfMonth());
    }

    /** Whether all its days have passed. */
    public boolean isOver(LocalDate today) {
        return today.isAfter(until);
    }

    /** The monthly cycles of the same year. */
    public List<CycleId> monthsOfTheYear() {
        return IntStream.rangeClosed(1, MONTHS_OF_A_YEAR)
                .mapToObj(month -> new CycleId("%d-%02d".formatted(from.getYear(), month)))
                .toList();
    }
}
