package dossier.platform.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

    @Test
    void the_line_of_a_pareto_goes_through_the_middle_of_its_bars_and_reaches_the_edge_at_the_whole() {
        var chart = BarChart.pareto(
                List.of("material", "transport"),
                series("3", "1"),
                new BarChart.Key("together", "seal"),
                List.of(new BigDecimal("75.0"), new BigDecimal("100.0")));
        var first = chart.line().getFirst();
        var last = chart.line().getLast();
        var bar = chart.bars().getFirst();
        assertThat(first.y()).isBetween(bar.y(), bar.y() + bar.height() + 1);
        assertThat((first.x() - bar.x()) / (last.x() - bar.x())).isEqualTo(0.75, within(0.001));
        assertThat(last.x()).isLessThanOrEqualTo(chart.width());
        assertThat(chart.legend()).extracting(BarChart.Key::name).containsExactly("signed", "together");
        assertThat(chart.linePoints()).startsWith(first.x() + "," + first.y() + " ");
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
