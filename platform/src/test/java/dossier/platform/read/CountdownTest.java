package dossier.platform.read;

import static dossier.handbook.LimitRun.ROUND_THE_CLOCK;
import static dossier.handbook.LimitRun.WORKING_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.handbook.LimitRun;
import dossier.handbook.Policy;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Figures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

/** In a house that works a third of the time, whichever it is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CountdownTest {
    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void what_is_left_is_counted_on_its_own_clock() {
        assertThat(said(ends(72, ROUND_THE_CLOCK))).isEqualTo("3 days left");
        assertThat(said(ends(72, WORKING_TIME))).isEqualTo("3 working days left");
        assertThat(said(ends(33, WORKING_TIME))).isEqualTo("1 working d 3 h left");
        assertThat(said(ends(4, WORKING_TIME))).isEqualTo("1 h 20 min left");
        assertThat(said(ends(-24, WORKING_TIME))).isEqualTo("1 working day overdue");
    }

    @Test
    void it_is_near_with_two_hours_or_a_tenth_left_and_over_when_nothing_is() {
        assertThat(ends(10, ROUND_THE_CLOCK).state()).isEqualTo("calm");
        assertThat(ends(5, WORKING_TIME).state()).isEqualTo("near");
        assertThat(ends(1, ROUND_THE_CLOCK).state()).isEqualTo("near");
        assertThat(ends(-1, ROUND_THE_CLOCK).state()).isEqualTo("over");
        assertThat(ends(0, ROUND_THE_CLOCK).state()).isEqualTo("over");
    }

    @Test
    void where_nobody_works_any_more_until_then_it_says_so() {
        assertThat(said(Countdown.at(
                        "", NOW.plusSeconds(9), NOW, Duration.ofHours(8), false, WORKING_TIME, new Asleep())))
                .isEqualTo("no working time left");
    }

    /** Of a limit that began ten hours ago. */
    private static Countdown ends(int hours, LimitRun run) {
        return Countdown.running(
                "", NOW.minus(Duration.ofHours(10)), NOW.plus(Duration.ofHours(hours)), run, new Third());
    }

    private static String said(Countdown left) {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages.pages");
        messages.setDefaultEncoding("UTF-8");
        return new Figures(new Wording(messages), Clock.fixed(NOW, ZoneOffset.UTC)).left(left);
    }

    private static class Third implements HouseTime.Now {
        @Override
        public Instant at() {
            return NOW;
        }

        @Override
        public Policy policy() {
            return Policy.DEFAULTS;
        }

        @Override
        public Duration between(Instant from, Instant to, LimitRun run) {
            if (!from.isBefore(to)) return Duration.ZERO;
            var all = Duration.between(from, to);
            return run == WORKING_TIME ? all.dividedBy(3) : all;
        }

        @Override
        public int dayHours(LimitRun run) {
            return run == WORKING_TIME ? 8 : 24;
        }
    }

    private static final class Asleep extends Third {
        @Override
        public Duration between(Instant from, Instant to, LimitRun run) {
            return Duration.ZERO;
        }
    }
}
