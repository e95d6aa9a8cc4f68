package dossier.platform.web.page;

import dossier.handbook.Rule;
import dossier.platform.read.Percent;
import dossier.words.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of figures that is also drawn, by the piece {@code plot}: the table is the truth, for whoever reads, prints or has no script, and the picture is made from it.
 *
 * @param name message key under {@code chart.}; its unit is under {@code chart.<name>.unit}
 * @param rule it is measured by; null for none
 * @param rows what stands on the axis, as many cells each as there are series
 * @param total of all rows; null where they do not add up
 */
public record Chart(
        String name,
        Form form,
        @Nullable Rule rule,
        List<Series> series,
        List<Row> rows,
        @Nullable Row total) {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** How the names stand. */
    public enum Form {
        /** Beside each other, as months do. */
        COLUMNS,
        /** Below each other, as long names do. */
        BARS;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How a series is drawn. */
    public enum Drawn {
        BAR,
        /** A line in percent, on an axis of its own. */
        RATE,
        /** A broken line: what a policy or a plan asks for. */
        LIMIT,
        /** The same in percent. */
        RATE_LIMIT,
        /** Only in the table. */
        TABLE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean limits() {
            return this == LIMIT || this == RATE_LIMIT;
        }
    }

    /**
     * @param name in the reader's language
     * @param tone name of a colour: {@code azure}, {@code jade}, {@code age-3}
     * @param stacked on the series before it
     */
    public record Series(String name, String tone, Drawn drawn, boolean stacked) {
        public static Series bar(String name, String tone) {
            return new Series(name, tone, Drawn.BAR, false);
        }

        public static Series part(String name, String tone) {
            return new Series(name, tone, Drawn.BAR, true);
        }

        public static Series rate(String name, String tone) {
            return new Series(name, tone, Drawn.RATE, false);
        }

        public static Series limit(String name) {
            return new Series(name, "seal", Drawn.LIMIT, false);
        }

        public static Series rateLimit(String name) {
            return new Series(name, "seal", Drawn.RATE_LIMIT, false);
        }
    }

    /**
     * @param name in the reader's language
     * @param brief the same where there is little room
     */
    public record Row(String name, String brief, List<Cell> cells) {
        public static Row of(String name, Cell... cells) {
            return new Row(name, name, List.of(cells));
        }

        public static Row of(YearMonth month, Figures figures, Cell... cells) {
            return new Row(figures.month(month), figures.shortMonth(month), List.of(cells));
        }
    }

    /**
     * @param value as it is drawn; null where there is none
     * @param said as it is read
     * @param list where what it counts is listed; null for what counts nothing of its own
     */
    public record Cell(
            @Nullable BigDecimal value,
            String said,
            @Nullable String list) {
        public static Cell of(long count, String list) {
            return new Cell(BigDecimal.valueOf(count), Long.toString(count), list);
        }

        /** Drawn in ten thousands. */
        public static Cell of(Money money, String said, String list) {
            return new Cell(money.amount().divide(TEN_THOUSAND, 2, RoundingMode.HALF_UP), said, list);
        }

        /** @param percent null of nothing */
        public static Cell rate(@Nullable BigDecimal percent) {
            return new Cell(percent, Percent.said(percent), null);
        }

        /** Where there is nothing to say. */
        public static Cell empty() {
            return new Cell(null, "", null);
        }

        public boolean none() {
            return value == null || value.signum() == 0;
        }
    }

    /** Whether there is nothing to draw: a limit alone is nothing. */
    public boolean none() {
        return IntStream.range(0, series.size())
                .filter(it -> !series.get(it).drawn().limits())
                .allMatch(
                        it -> rows.stream().allMatch(row -> row.cells().get(it).none()));
    }
}
