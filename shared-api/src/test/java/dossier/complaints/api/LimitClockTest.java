package dossier.complaints.api;

import static dossier.handbook.LimitRun.ROUND_THE_CLOCK;
import static dossier.handbook.LimitRun.WORKING_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.handbook.Circumstances;
import dossier.handbook.Policy.Limit;
import dossier.policies.api.WorkingDays;
import dossier.policies.api.WorkingTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** CMP-02: when a limit is reached; the hours of a day are those of China. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LimitClockTest {
    private static final Limit DAY = new Limit(24, ROUND_THE_CLOCK), WORKDAY = new Limit(8, WORKING_TIME);
    private static final WorkingTime TIME = time(List.of(), List.of());

    @Test
    void round_the_clock_nights_and_weekends_count() {
        assertThat(started("2026-03-06T16:00").reached(DAY, TIME)).contains(at("2026-03-07T16:00"));
    }

    @Test
    void working_time_passes_over_nights_weekends_and_holidays_and_into_weekends_on_which_one_works() {
        assertThat(started("2026-03-06T16:00").reached(WORKDAY, TIME)).contains(at("2026-03-09T16:00"));
        assertThat(started("2026-03-07T03:00").reached(WORKDAY, TIME)).contains(at("2026-03-09T17:00"));
        var other = time(List.of(LocalDate.parse("2026-03-09")), List.of(LocalDate.parse("2026-03-08")));
        assertThat(started("2026-03-06T16:00").reached(WORKDAY, other)).contains(at("2026-03-08T16:00"));
        assertThat(started("2026-03-06T16:00").reached(new Limit(16, WORKING_TIME), other))
                .contains(at("2026-03-10T16:00"));
    }

    @Test
    void a_limit_that_ends_with_the_day_is_reached_then_and_not_next_morning() {
        assertThat(started("2026-03-06T09:00").reached(WORKDAY, TIME)).contains(at("2026-03-06T17:00"));
    }

    @Test
    void what_stood_still_is_not_counted_and_reaches_nothing_while_it_does() {
        var held = started("2026-03-02T09:00").held(at("2026-03-02T12:00"));
        assertThat(held.isHeld()).isTrue();
        assertThat(held.reached(WORKDAY, TIME)).isEmpty();
        assertThat(held.reached(new Limit(3, WORKING_TIME), TIME)).contains(at("2026-03-02T12:00"));
        var resumed = held.resumed(at("2026-03-04T10:00"));
        assertThat(resumed.isHeld()).isFalse();
        assertThat(resumed.reached(WORKDAY, TIME)).contains(at("2026-03-04T15:00"));
        assertThat(resumed.held(at("2026-03-04T11:00"))
                        .resumed(at("2026-03-05T09:00"))
                        .reached(WORKDAY, TIME))
                .contains(at("2026-03-05T13:00"));
    }

    @Test
    void a_pause_before_a_corrected_start_counts_nothing() {
        var paused = started("2026-03-02T09:00").held(at("2026-03-02T10:00")).resumed(at("2026-03-02T11:00"));
        assertThat(paused.startingAt(at("2026-03-02T12:00")).reached(WORKDAY, TIME))
                .contains(at("2026-03-03T12:00"));
        assertThat(paused.startingAt(at("2026-03-02T10:30")).reached(WORKDAY, TIME))
                .contains(at("2026-03-03T11:00"));
    }

    @Test
    void it_is_reminded_of_with_a_quarter_left() {
        assertThat(started("2026-03-02T09:00").reminder(WORKDAY, TIME)).contains(at("2026-03-02T15:00"));
    }

    private static LimitClock started(String local) {
        return LimitClock.startedAt(at(local));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Circumstances.ZONE).toInstant();
    }

    private static WorkingTime time(List<LocalDate> holidays, List<LocalDate> workdays) {
        var day = LocalDate.parse("2026-03-02");
        return new WorkingTime(new WorkingDays(day, day, holidays, workdays).calendar(), 9, 17);
    }
}
