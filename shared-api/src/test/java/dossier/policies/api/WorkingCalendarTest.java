package dossier.policies.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dossier.policies.api.SpecialDay.Kind;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingCalendarTest {
    private static final LocalDate FRIDAY = LocalDate.parse("2026-02-27");

    @Test
    void the_weekend_does_not_count() {
        var calendar = new WorkingCalendar(Set.of(2026), Map.of());
        assertThat(calendar.after(FRIDAY, 1).day()).isEqualTo("2026-03-02");
        assertThat(calendar.after(FRIDAY, 6).day()).isEqualTo("2026-03-09");
        assertThat(calendar.after(FRIDAY.plusDays(1), 1).day()).isEqualTo("2026-03-02");
    }

    @Test
    void a_holiday_does_not_count_and_a_weekend_day_on_which_one_works_does() {
        var calendar = new WorkingCalendar(
                Set.of(2026), Map.of(FRIDAY.plusDays(1), Kind.WORKDAY, FRIDAY.plusDays(3), Kind.HOLIDAY));
        assertThat(calendar.after(FRIDAY, 1).day()).isEqualTo("2026-02-28");
        assertThat(calendar.after(FRIDAY, 2).day()).isEqualTo("2026-03-03");
    }

    @Test
    void the_first_year_on_the_way_without_a_calendar_is_named() {
        var calendar = new WorkingCalendar(Set.of(2026), Map.of());
        assertThat(calendar.after(LocalDate.parse("2026-12-30"), 1).day()).isEqualTo("2026-12-31");
        assertThat(calendar.after(LocalDate.parse("2026-12-30"), 2)).isEqualTo(new WorkingDay(null, 2027));
        assertThat(calendar.after(LocalDate.parse("2025-12-30"), 2)).isEqualTo(new WorkingDay(null, 2025));
    }

    @Test
    void only_days_to_come_are_counted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WorkingCalendar(Set.of(2026), Map.of()).after(FRIDAY, 0));
    }
}
