package dossier.duties.query;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import dossier.platform.read.DutyCalendar.Line;
import dossier.platform.read.DutyLine.State;
import dossier.policies.api.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The duties of a month, each on the last day on which it is kept.
 *
 * @param weeks whole ones, from Monday
 */
record DutyMonth(YearMonth month, List<List<Day>> weeks) {
    private static final int WEEK = 7;

    /** How a day says what is most pressing. */
    private static final List<State> PRESSING =
            List.of(State.BREACHED, State.OWED, State.LATE, State.MISSED, State.KEPT, State.LAPSED);

    /** @param lines none outside the month */
    record Day(LocalDate date, boolean inMonth, boolean today, boolean working, List<Line> lines) {
        private static final int SHOWN = 4;

        /** A weekend on which one works, which nobody expects. */
        public boolean worked() {
            return working && date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        }

        public List<Line> shown() {
            return lines.size() <= SHOWN + 1 ? lines : lines.subList(0, SHOWN);
        }

        /** Told by their number alone. */
        public int more() {
            return lines.size() - shown().size();
        }
    }

    static DutyMonth of(YearMonth month, LocalDate today, WorkingCalendar calendar, List<Line> lines) {
        var byDay = lines.stream()
                .sorted(comparing((Line it) -> PRESSING.indexOf(it.state())).thenComparing(Line::due))
                .collect(groupingBy(Line::lastDay));
        var monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var weeks = Stream.iterate(monday, it -> !it.isAfter(month.atEndOfMonth()), it -> it.plusDays(WEEK))
                .map(first -> IntStream.range(0, WEEK)
                        .mapToObj(first::plusDays)
                        .map(it -> day(it, month, today, calendar, byDay))
                        .toList())
                .toList();
        return new DutyMonth(month, weeks);
    }

    private static Day day(
            LocalDate date,
            YearMonth month,
            LocalDate today,
            WorkingCalendar calendar,
            Map<LocalDate, List<Line>> byDay) {
        var inMonth = YearMonth.from(date).equals(month);
        return new Day(
                date,
                inMonth,
                date.equals(today),
                calendar.isWorkingDay(date),
                inMonth ? byDay.getOrDefault(date, List.of()) : List.of());
    }

    /** The days with a duty, for those who read them one below the other. */
    public List<Day> days() {
        return weeks.stream()
                .flatMap(List::stream)
                .filter(it -> !it.lines().isEmpty())
                .toList();
    }

    public YearMonth previous() {
        return month.minusMonths(1);
    }

    public YearMonth next() {
        return month.plusMonths(1);
    }
}
