package dossier.complaints.query;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.complaints.query.ComplaintClock.Limit;
import dossier.complaints.query.TimeTaken.Clocked;
import dossier.platform.read.DutyLine.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Each has ten hours for its answer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeTakenTest {
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private final AnalysisQuery asked = new AnalysisQuery(MARCH, MARCH, null, Map.of());

    @Test
    void the_middle_of_what_was_answered_in_the_month_is_told_in_percent_of_the_limit() {
        var all = List.of(
                answered(1, State.KEPT),
                answered(5, State.KEPT),
                answered(25, State.LATE),
                answered(null, State.OWED),
                answered(90, State.LAPSED));
        assertThat(TimeTaken.toAnswer(asked, all, MARCH).percent()).isEqualTo(BigDecimal.valueOf(50));
        assertThat(TimeTaken.toAnswer(asked, all.subList(1, 3), MARCH).percent())
                .isEqualTo(BigDecimal.valueOf(150));
        assertThat(TimeTaken.toAnswer(asked, all, MARCH).list()).endsWith("&response=KEPT&response=LATE");
    }

    @Test
    void where_nothing_is_answered_nothing_is_told() {
        assertThat(TimeTaken.toAnswer(asked, List.of(answered(null, State.OWED)), MARCH)
                        .percent())
                .isNull();
        assertThat(TimeTaken.toAnswer(asked, List.of(answered(5, State.KEPT)), MARCH.plusMonths(1))
                        .percent())
                .isNull();
        assertThat(TimeTaken.toResolve(asked, List.of(answered(5, State.KEPT)), MARCH)
                        .percent())
                .isNull();
    }

    private static Clocked answered(@Nullable Integer hours, State state) {
        var limit = new Limit(
                ComplaintClock.RESPONSE,
                START,
                START.plusSeconds(36_000),
                state,
                hours == null ? null : START.plusSeconds(3_600L * hours));
        return new Clocked(LocalDate.of(2026, 3, 2), new ComplaintClock(START, List.of(limit), List.of()));
    }
}
