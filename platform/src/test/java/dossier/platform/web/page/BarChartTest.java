package dossier.platform.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.platform.web.page.BarChart.Bar;
import dossier.platform.web.page.BarChart.Mark;
import dossier.platform.web.page.BarChart.Point;
import dossier.platform.web.page.BarChart.Series;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BarChartTest {
    @Test
    void lengths_are_proportional_to_values_and_begin_at_zero() {
        var columns = BarChart.columns(List.of("a", "b", "c"), List.of(series("0", "3", "6")));
        assertThat(columns.bars()).extracting(Bar::height).containsExactly(0.0, 71.3, 142.5);
        assertThat(columns.bars())
                .allSatisfy(it -> assertThat(it.y() + it.height()).isEqualTo(200.0));
        var bars = BarChart.bars(List.of("a", "b"), List.of(series("2", "4")));
        assertThat(bars.bars().get(1).width()).isEqualTo(2 * bars.bars().get(0).width());
    }

    @Test
    void the_scale_ends_at_or_above_the_highest_value_with_even_quarters() {
        for (var highest : List.of("0", "1", "4", "5", "17", "99.5", "100", "101", "4321", "0.3")) {
            var marks = BarChart.columns(List.of("a"), List.of(series(highest))).grid().stream()
                    .map(Mark::text)
                    .map(BigDecimal::new)
                    .toList();
            assertThat(marks).hasSize(5).isSorted();
            assertThat(marks.getLast()).isGreaterThanOrEqualTo(new BigDecimal(highest));
        }
    }

    @Test
    void nothing_is_drawn_outside_the_picture() {
        var names = IntStream.range(0, 120).mapToObj(it -> "name of " + it).toList();
        var points = names.stream().map(_ -> "7").toArray(String[]::new);
        for (var chart : List.of(
                BarChart.columns(names, List.of(series(points), series(points))),
                BarChart.bars(names, List.of(series(points), series(points)))))
            assertThat(chart.bars()).hasSize(240).allSatisfy(it -> {
                assertThat(it.x()).isNotNegative();
                assertThat(it.width()).isPositive();
                assertThat(it.x() + it.width()).isLessThanOrEqualTo(chart.width());
                assertThat(it.y() + it.height()).isLessThanOrEqualTo(chart.height());
            });
    }

    private static Series series(String... values) {
        return new Series(
                "signed",
                "azure",
                Stream.of(values)
                        .map(it -> new Point(new BigDecimal(it), "/list"))
                        .toList());
    }
}
