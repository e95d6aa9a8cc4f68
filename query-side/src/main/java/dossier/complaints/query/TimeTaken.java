package dossier.complaints.query;

import dossier.complaints.query.ComplaintClock.Limit;
import dossier.platform.read.DutyLine.State;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * CMP-02: how much of their limit the complaints of a month took until they were answered, or resolved: half of them less, half of them more.
 *
 * @param percent of the limit; null where none is answered yet
 * @param list of those that are
 */
record TimeTaken(@Nullable BigDecimal percent, String list) {
    /** What there is of each complaint. */
    public record Clocked(@Nullable LocalDate receivedOn, ComplaintClock clock) {}

    static TimeTaken toAnswer(AnalysisQuery asked, List<Clocked> all, YearMonth month) {
        return of(all, month, ComplaintClock::response, asked.listOf(month) + "&response=KEPT&response=LATE");
    }

    static TimeTaken toResolve(AnalysisQuery asked, List<Clocked> all, YearMonth month) {
        return of(all, month, ComplaintClock::resolution, asked.listOf(month) + "&resolution=KEPT&resolution=LATE");
    }

    private static TimeTaken of(
            List<Clocked> all, YearMonth month, Function<ComplaintClock, Optional<Limit>> which, String list) {
        return new TimeTaken(
                median(all.stream()
                        .filter(it -> it.receivedOn() != null
                                && YearMonth.from(it.receivedOn()).equals(month))
                        .flatMap(it -> which.apply(it.clock()).stream())
                        .flatMap(TimeTaken::percent)
                        .sorted()
                        .toList()),
                list);
    }

    /** Of the time from the beginning to the end of the limit, whichever clock it runs on. */
    private static Stream<Long> percent(Limit limit) {
        var whole = Duration.between(limit.start(), limit.due()).toSeconds();
        if (limit.ended() == null || whole <= 0 || limit.state() != State.KEPT && limit.state() != State.LATE)
            return Stream.empty();
        return Stream.of(100 * Duration.between(limit.start(), limit.ended()).toSeconds() / whole);
    }

    private static @Nullable BigDecimal median(List<Long> sorted) {
        if (sorted.isEmpty()) return null;
        var middle = sorted.size() / 2;
        var sum = sorted.get(middle) + sorted.get(sorted.size() % 2 == 1 ? middle : middle - 1);
        return BigDecimal.valueOf(sum / 2);
    }
}
