package dossier.contracts.query;

import dossier.counterparties.api.CounterpartyId;
import dossier.platform.read.Percent;
import dossier.words.DepartmentId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * ORD-04: of the orders whose day of delivery falls into the months asked for, how many came by it, and whether the customers understood the delays of those that were
 * delayed. Orders have no drafter and no stage of a contract: asked for these, nothing is counted.
 *
 * @param rows by month, department or customer; empty for other groupings
 */
public record OrderStatistics(List<Row> rows, Row total) {
    /** What is read of each line. */
    public record Line(
            @Nullable LocalDate dueOn,
            @Nullable CounterpartyId counterparty,
            @Nullable DepartmentId department,
            @Nullable Boolean onTime,
            @Nullable Boolean delaysUnderstood) {}

    /** A number and where its orders are listed. */
    public record Count(int orders, String list) {}

    /** @param rate in percent with one digit; null before anything was delivered in full */
    public record Row(
            String key, Count onTime, Count late, @Nullable BigDecimal rate, Count understood, Count notUnderstood) {}

    static OrderStatistics of(StatisticsQuery asked, List<Line> lines) {
        var counted = lines.stream().filter(it -> asked.covers(it.dueOn())).toList();
        var rows = counted.stream()
                .filter(it -> key(asked, it) != null)
                .collect(Collectors.groupingBy(it -> String.valueOf(key(asked, it)), TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(it -> row(asked, it.getKey(), it.getValue()))
                .toList();
        return new OrderStatistics(rows, row(asked, null, counted));
    }

    private static @Nullable String key(StatisticsQuery asked, Line line) {
        return switch (asked.by()) {
            case MONTH ->
                line.dueOn() == null ? null : YearMonth.from(line.dueOn()).toString();
            case DEPARTMENT ->
                line.department() == null ? null : line.department().value();
            case CUSTOMER ->
                line.counterparty() == null ? null : line.counterparty().value();
            case PERSON, STAGE -> null;
        };
    }

    private static Row row(StatisticsQuery asked, @Nullable String key, List<Line> lines) {
        var onTime = count(lines, it -> Boolean.TRUE.equals(it.onTime()));
        var late = count(lines, it -> Boolean.FALSE.equals(it.onTime()));
        return new Row(
                key == null ? "" : key,
                new Count(onTime, asked.orders(key, Map.of("onTime", "true"))),
                new Count(late, asked.orders(key, Map.of("onTime", "false"))),
                Percent.of(onTime, onTime + late),
                new Count(
                        count(lines, it -> Boolean.TRUE.equals(it.delaysUnderstood())),
                        asked.orders(key, Map.of("delaysUnderstood", "true"))),
                new Count(
                        count(lines, it -> Boolean.FALSE.equals(it.delaysUnderstood())),
                        asked.orders(key, Map.of("delaysUnderstood", "false"))));
    }

    private static int count(List<Line> lines, Predicate<Line> which) {
        return (int) lines.stream().filter(which).count();
    }
}
