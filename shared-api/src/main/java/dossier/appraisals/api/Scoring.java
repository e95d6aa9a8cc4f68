package dossier.appraisals.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a score comes out (APR-01, APR-02): the points of every indicator by its weight make its dimension, the dimensions by theirs the total; where a cycle does not
 * score all dimensions, the weights of those it scores count as a whole, and so do those of the other indicators where the facts have nothing to judge one by. In a
 * year the months take their share of performance. All of it is computed in exact
 * fractions and rounded once, where a number is shown: to two digits, half up. No number that is shown is reckoned with again.
 *
 * @param total null where something that belongs to it is not there
 */
public record Scoring(List<Part> parts, @Nullable BigDecimal total) {
    /**
     * One dimension.
     *
     * @param weight in percent of all that is scored in the cycle, before it is taken as a whole
     * @param ofTheMonths what the months of the year came to on average; null where they do not count
     * @param monthsShare in percent of this dimension; 0 where they do not count
     * @param points of 100; null where something is not there
     */
    public record Part(
            Dimension dimension,
            int weight,
            List<Item> items,
            @Nullable BigDecimal ofTheMonths,
            int monthsShare,
            @Nullable BigDecimal points) {}

    /**
     * One indicator.
     *
     * @param counts whether there is anything to judge it by; an average over nothing is none
     * @param by where the points come from in the end
     * @param voices of how many people they are the average; 0 for facts
     * @param figure the facts, where they say it
     * @param points of 100; null where they are not there
     */
    public record Item(
            Indicator indicator,
            boolean counts,
            Scorer by,
            int voices,
            @Nullable Figure figure,
            @Nullable BigDecimal points) {}

    static Scoring of(ScoreSheet sheet) {
        var parts = new ArrayList<Part>();
        var sum = Exact.ZERO;
        var weights = 0;
        var complete = true;
        for (var dimension : sheet.kind().dimensions()) {
            var weight = sheet.template().weight(dimension);
            var items = sheet.template().in(dimension).stream()
                    .map(it -> item(it, sheet))
                    .toList();
            var months = dimension == Dimension.PERFORMANCE ? average(sheet.months()) : null;
            var share = months == null ? 0 : sheet.monthsShare();
            var points = mixed(points(items, sheet), months, share);
            parts.add(new Part(dimension, weight, items, shown(months), share, shown(points)));
            weights += weight;
            if (points == null) complete = false;
            else sum = sum.plus(points.times(Exact.of(weight)));
        }
        return new Scoring(
                parts,
                complete && weights > 0 ? sum.dividedBy(Exact.of(weights)).rounded() : null);
    }

    private static Item item(Indicator indicator, ScoreSheet sheet) {
        var peers = indicator.scorer() == Scorer.PEERS ? sheet.ofPeers(indicator) : List.<BigDecimal>of();
        var figure = sheet.figure(indicator);
        var by = indicator.scorer() == Scorer.PEERS && peers.isEmpty() ? Scorer.SUPERVISOR : indicator.scorer();
        var voices =
                switch (by) {
                    case PEERS -> peers.size();
                    case SUPERVISOR -> 1;
                    case FACTS -> 0;
                };
        var counts = figure == null || !figure.ofNothing();
        return new Item(indicator, counts, by, voices, figure, counts ? shown(pointsOf(indicator, sheet)) : null);
    }

    private static @Nullable Exact points(List<Item> items, ScoreSheet sheet) {
        var sum = Exact.ZERO;
        var weights = 0;
        for (var item : items) {
            if (!item.counts) continue;
            var points = pointsOf(item.indicator, sheet);
            if (points == null) return null;
            sum = sum.plus(points.times(Exact.of(item.indicator.weight())));
            weights += item.indicator.weight();
        }
        return weights == 0 ? null : sum.dividedBy(Exact.of(weights));
    }

    /** By the facts, by the average of the peers where there are any, or by the supervisor. */
    private static @Nullable Exact pointsOf(Indicator indicator, ScoreSheet sheet) {
        if (indicator.fromFacts()) {
            var figure = sheet.figure(indicator);
            return figure == null ? null : reached(figure);
        }
        var peers = indicator.scorer() == Scorer.PEERS ? sheet.ofPeers(indicator) : List.<BigDecimal>of();
        if (!peers.isEmpty()) return average(peers);
        var given = sheet.bySupervisor(indicator);
        return given == null ? null : Exact.of(given);
    }

    /** What was reached in percent of the target, and no more than all of it; of a sum for the days on which they were there. */
    private static @Nullable Exact reached(Figure figure) {
        if (figure.counted() == null || figure.target() == null) return null;
        var counted = Exact.of(figure.counted());
        var target = Exact.of(figure.target());
        if (figure.measure().average())
            counted = counted.dividedBy(Exact.of(figure.evidence().size()));
        else target = target.times(Exact.of(figure.daysThere())).dividedBy(Exact.of(figure.daysOfCycle()));
        return counted.times(Exact.HUNDRED).dividedBy(target).atMost(Exact.HUNDRED);
    }

    private static @Nullable Exact mixed(@Nullable Exact own, @Nullable Exact months, int share) {
        if (own == null || months == null) return own;
        return own.times(Exact.of(100 - share))
                .plus(months.times(Exact.of(share)))
                .dividedBy(Exact.HUNDRED);
    }

    private static @Nullable Exact average(List<BigDecimal> values) {
        if (values.isEmpty()) return null;
        var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Exact.of(sum).dividedBy(Exact.of(values.size()));
    }

    private static @Nullable BigDecimal shown(@Nullable Exact value) {
        return value == null ? null : value.rounded();
    }
}
