package dossier.platform.notices;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.handbook.Circumstances;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficeHoursTest {
    static final NoticeSettings SETTINGS = settings(Map.of());

    static NoticeSettings settings(Map<String, NoticeSettings.Webhook> webhooks) {
        return new NoticeSettings(
                URI.create("https://dossier.example"),
                "house@dossier.example",
                webhooks,
                LocalTime.of(9, 0),
                LocalTime.of(18, 0),
                Duration.ofSeconds(1),
                3,
                Duration.ofSeconds(2));
    }

    /** 3 March 2026 is a Tuesday on which nobody works here. */
    static OfficeHours hours() {
        return new OfficeHours(
                provided(day -> !day.equals(LocalDate.of(2026, 3, 3))
                        && day.getDayOfWeek().getValue() < 6),
                SETTINGS);
    }

    static <T> ObjectProvider<T> provided(T bean) {
        return new ObjectProvider<>() {
            @Override
            public Stream<T> stream() {
                return Stream.of(bean);
            }
        };
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:00, 2026-03-02T10:00",
        "2026-03-02T07:30, 2026-03-02T09:00",
        "2026-03-02T09:00, 2026-03-02T09:00",
        "2026-03-02T18:00, 2026-03-04T09:00",
        "2026-03-03T12:00, 2026-03-04T09:00",
        "2026-03-06T20:00, 2026-03-09T09:00",
        "2026-03-07T10:00, 2026-03-09T09:00"
    })
    void what_is_not_urgent_waits_for_the_next_working_hour(LocalDateTime at, LocalDateTime sent) {
        assertThat(hours().from(moment(at))).isEqualTo(moment(sent));
    }

    private static Instant moment(LocalDateTime local) {
        return local.atZone(Circumstances.ZONE).toInstant();
    }
}
