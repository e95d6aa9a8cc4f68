package dossier.platform.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dossier.platform.read.BadQuery;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ThenTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void a_minute_is_the_readers_and_meant_to_its_end() {
        assertThat(then("knownAt", "2026-07-02T14:05").knownAt()).isEqualTo(Instant.parse("2026-07-02T12:05:59.999Z"));
    }

    @Test
    void a_moment_is_meant_as_it_stands_and_a_day_to_its_end_in_the_house() {
        assertThat(then("knownAt", "2026-07-02T14:05:00Z").knownAt()).isEqualTo(Instant.parse("2026-07-02T14:05:00Z"));
        assertThat(then("asOf", "2026-07-02").asOf()).isEqualTo(Instant.parse("2026-07-02T15:59:59.999999999Z"));
    }

    @Test
    void it_asks_the_doors_for_what_it_was_asked_and_nothing_else() {
        assertThat(then("asOf", "2026-07-02T14:05:00Z", "version", "2").asked())
                .isEqualTo(Map.of("asOf", List.of("2026-07-02T14:05:00Z")));
        assertThat(then("knownAt", "", "version", "2").past()).isFalse();
    }

    @Test
    void what_is_no_moment_is_named() {
        assertThatExceptionOfType(BadQuery.class)
                .isThrownBy(() -> then("knownAt", "yesterday", "asOf", "2026-02-30T10:00"))
                .satisfies(it -> assertThat(it.faults())
                        .extracting(BadQuery.Fault::parameter)
                        .containsExactly("knownAt", "asOf"));
    }

    private static Then then(String... pairs) {
        var asked = new LinkedMultiValueMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) asked.add(pairs[i], pairs[i + 1]);
        return Then.of(asked, PARIS);
    }
}
