package dossier.platform.web.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Bars from zero as a picture of a table, drawn by the piece {@code chart} as SVG, so it needs no script and prints. All lengths are units of the picture's view box.
 *
 * @param standing columns beside each other, with their names below; else bars below each other, with their names to the left
 * @param line through these places, over the bars; none where there is none
 */
public record BarChart(
        int width,
        int height,
        boolean standing,
        List<Bar> bars,
        List<Mark> grid,
        List<Mark> labels,
        List<Key> legend,
        List<Place> line) {
    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final int WIDTH = 720, GAP = 8, TEXT = 12;
    private static final int COLUMN_TOP = 10, COLUMN_FOOT = 200, COLUMN_LEFT = 48;
    private static final int BAR_TOP = 20, BAR_LEFT = 148, BAR_HEIGHT = 12, LONGEST = 11;

    /** @param tone name of a colour: {@code azure}, {@code jade}, {@code slate} */
    public record Series(String name, String tone, List<Point> points) {}

    /** @param value not negative. @param href where what it counts is listed */
    public record Point(BigDecimal value, String href) {}

    public record Bar(double x, double y, double width, double height, String tone, String href, String title) {}

    /** A text at a place; of the grid, also a line through it. */
    public record Mark(double x, double y, String text) {}

    public record Place(double x, double y) {}

    public record Key(String name, String tone) {}

    /** @param series as many points each as there are names */
    public static BarChart columns(List<String> names, List<Series> series) {
        var most = roundMost(series);
        var each = (WIDTH - COLUMN_LEFT) / (double) Math.max(1, names.size());
        var thick = Math.min(28, each * 0.75 / series.size());
        var every = (names.size() + 7) / 8; // more names than that run into each other
        var bars = new ArrayList<Bar>();
        var labels = new ArrayList<Mark>();
        for (var i = 0; i < names.size(); i++) {
            var middle = COLUMN_LEFT + each * (i + 0.5);
            var left = middle - thick * series.size() / 2;
            for (var s = 0; s < series.size(); s++) {
                var one = series.get(s);
                var high = length(one.points.get(i), most, COLUMN_FOOT - COLUMN_TOP);
                bars.add(bar(left + thick * s, COLUMN_FOOT - high, thick * 0.94, high, one, i, names.get(i)));
            }
            if (i % every == 0) labels.add(new Mark(middle, COLUMN_FOOT + TEXT + 6, names.get(i)));
        }
        var grid = ticks(most)
                .map(it -> new Mark(COLUMN_LEFT - 6, COLUMN_FOOT - length(it, most, COLUMN_FOOT - COLUMN_TOP), say(it)))
                .toList();
        return new BarChart(WIDTH, COLUMN_FOOT + 2 * TEXT, true, bars, grid, labels, legend(series), List.of());
    }

    /** @param series as many points each as there are names */
    public static BarChart bars(List<String> names, List<Series> series) {
        var most = roundMost(series);
        var each = BAR_HEIGHT * series.size() + GAP;
        var bars = new ArrayList<Bar>();
        var labels = new ArrayList<Mark>();
        for (var i = 0; i < names.size(); i++) {
            var top = BAR_TOP + each * i + GAP / 2.0;
            for (var s = 0; s < series.size(); s++) {
                var one = series.get(s);
                var wide = length(one.points.get(i), most, WIDTH - BAR_LEFT - GAP);
                bars.add(bar(BAR_LEFT, top + BAR_HEIGHT * s, wide, BAR_HEIGHT - 1, one, i, names.get(i)));
            }
            labels.add(new Mark(BAR_LEFT - 6, top + (each - GAP) / 2.0 + 4, shortened(names.get(i))));
        }
        var grid = ticks(most)
                .map(it -> new Mark(BAR_LEFT + length(it, most, WIDTH - BAR_LEFT - GAP), TEXT, say(it)))
                .toList();
        return new BarChart(
                WIDTH, BAR_TOP + each * names.size() + 2, false, bars, grid, labels, legend(series), List.of());
    }

    /**
     * Bars with the line of what they come to together (Pareto), which reaches the right edge at the whole.
     *
     * @param cumulative of each bar, with those above it, in percent of the whole
     */
    public static BarChart pareto(List<String> names, Series series, Key together, List<BigDecimal> cumulative) {
        var chart = bars(names, List.of(series));
        var whole = BigDecimal.valueOf(100);
        var line = IntStream.range(0, names.size())
                .mapToObj(i -> new Place(
                        BAR_LEFT + length(cumulative.get(i), whole, WIDTH - BAR_LEFT - GAP),
                        chart.bars.get(i).y + BAR_HEIGHT / 2.0))
                .toList();
        var legend = Stream.concat(chart.legend.stream(), Stream.of(together)).toList();
        return new BarChart(chart.width, chart.height, false, chart.bars, chart.grid, chart.labels, legend, line);
    }

    /** The places of the line, as SVG wants them. */
    public String linePoints() {
        return line.stream().map(it -> it.x + "," + it.y).collect(Collectors.joining(" "));
    }

    /** Where the lines of the grid begin and end. */
    public double gridFrom() {
        return standing ? COLUMN_LEFT : BAR_TOP;
    }

    public double gridTo() {
        return standing ? width : height;
    }

    private static Bar bar(double x, double y, double width, double height, Series of, int i, String name) {
        var point = of.points.get(i);
        return new Bar(
                round(x),
                round(y),
                round(width),
                round(height),
                of.tone,
                point.href,
                name + " · " + of.name + " " + say(point.value));
    }

    private static List<Key> legend(List<Series> series) {
        return series.stream().map(it -> new Key(it.name, it.tone)).toList();
    }

    private static double length(Point point, BigDecimal most, double whole) {
        return length(point.value, most, whole);
    }

    private static double length(BigDecimal value, BigDecimal most, double whole) {
        return round(value.divide(most, MathContext.DECIMAL32).doubleValue() * whole);
    }

    private static double round(double length) {
        return Math.round(length * 10) / 10.0;
    }

    /** The next above the highest value whose quarters are round numbers. */
    private static BigDecimal roundMost(List<Series> series) {
        var most = series.stream()
                .flatMap(it -> it.points.stream())
                .map(Point::value)
                .reduce(BigDecimal.ONE, BigDecimal::max);
        return IntStream.range(0, most.precision() + 1)
                .boxed()
                .flatMap(power -> quarters().map(it -> it.scaleByPowerOfTen(power)))
                .filter(it -> it.stripTrailingZeros().scale() <= 0)
                .map(it -> it.multiply(FOUR))
                .filter(it -> it.compareTo(most) >= 0)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<BigDecimal> quarters() {
        return Stream.of("1", "1.2", "1.5", "2", "2.5", "3", "4", "5", "6", "8").map(BigDecimal::new);
    }

    private static Stream<BigDecimal> ticks(BigDecimal most) {
        return Stream.of(0, 1, 2, 3, 4)
                .map(it -> most.multiply(BigDecimal.valueOf(it)).divide(FOUR, 2, RoundingMode.HALF_UP));
    }

    private static String say(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
