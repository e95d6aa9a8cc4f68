package dossier.policies.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingDaysBetweenTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 30);
    private final WorkingCalendar calendar = new WorkingCalendar(
            Set.of(2026),
            Map.of(
                    LocalDate.of(2026, 10, 1), SpecialDay.Kind.HOLIDAY,
                    LocalDate.of(2026, 10, 2), SpecialDay.Kind.HOLIDAY,
                    LocalDate.of(2026, 10, 10), SpecialDay.Kind.WORKDAY));

    @Test
    void the_first_day_does_not_count_and_the_last_does() {
        assertThat(calendar.between(WEDNESDAY, LocalDate.of(2026, 10, 12))).hasValue(7);
        for (var days = 1; days < 60; days++)
            assertThat(calendar.between(
                            WEDNESDAY, calendar.after(WEDNESDAY, days).day()))
                    .hasValue(days);
    }

    @Test
    void on_the_same_day_or_before_none_has_passed() {
        assertThat(calendar.between(WEDNESDAY, WEDNESDAY)).hasValue(0);
        assertThat(calendar.between(WEDNESDAY, WEDNESDAY.minusDays(9))).hasValue(0);
    }

    @Test
    void of_a_year_without_a_calendar_nothing_is_said() {
        assertThat(calendar.between(WEDNESDAY, LocalDate.of(2027, 1, 4))).isEmpty();
    }
}
