package dossier.platform.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.platform.web.page.TimeSlider.Change;
import dossier.platform.web.page.TimeSlider.Tick;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One goes back along the changes of a case. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeSliderTest {
    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void one_tick_for_each_change_refusals_marked_and_the_last_one_is_now() {
        var slider = slider(4, null);
        assertThat(slider.ticks()).extracting(Tick::refused).containsExactly(false, true, false, true);
        assertThat(slider.ticks()).extracting(Tick::x).containsExactly(0.0, 333.3, 666.7, 1000.0);
        assertThat(slider.ticks())
                .extracting(Tick::href)
                .containsExactly(
                        "?knownAt=2026-03-02T01:00:00Z",
                        "?knownAt=2026-03-02T01:00:01Z",
                        "?knownAt=2026-03-02T01:00:02Z",
                        "?");
        assertThat(slider.now()).isTrue();
        assertThat(slider.later()).isNull();
    }

    @Test
    void between_two_changes_one_stands_on_the_earlier() {
        var slider = slider(4, MORNING.plusMillis(1_500));
        assertThat(slider.at()).isEqualTo(2);
        assertThat(slider.earlier()).isEqualTo(slider.ticks().get(0));
        assertThat(slider.later()).isEqualTo(slider.ticks().get(2));
        assertThat(slider(4, MORNING.minusSeconds(1)).here()).isNull();
    }

    @Test
    void of_very_many_changes_some_are_ticks_the_last_among_them() {
        var slider = slider(10_000, null);
        assertThat(slider.changes()).isEqualTo(10_000);
        assertThat(slider.ticks()).hasSize(300);
        assertThat(slider.ticks().getLast().recordedAt()).isEqualTo(MORNING.plusSeconds(9_999));
    }

    private static TimeSlider slider(int changes, @Nullable Instant knownAt) {
        return TimeSlider.of(
                IntStream.range(0, changes)
                        .mapToObj(i -> new Change(MORNING.plusSeconds(i), MORNING.plusSeconds(i), i % 2 == 1))
                        .toList(),
                knownAt);
    }
}
