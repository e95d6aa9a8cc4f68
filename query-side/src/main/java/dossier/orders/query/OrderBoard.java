package dossier.orders.query;

import dossier.handbook.Rule;
import dossier.orders.api.OrderStage;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Percent;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Board;
import dossier.platform.web.page.BoardQuery;
import dossier.platform.web.page.BoardQuery.By;
import dossier.platform.web.page.Chart;
import dossier.platform.web.page.Chart.Cell;
import dossier.platform.web.page.Chart.Form;
import dossier.platform.web.page.Chart.Series;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.LedgerFilter;
import dossier.platform.web.page.Tile;
import dossier.platform.web.page.Tile.Part;
import dossier.platform.web.page.Tile.Tone;
import dossier.platform.web.page.Tile.Trend;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** ORD-04: the orders whose day of delivery falls into the months that are asked for: how many came by it, and what customers said of delays. */
@Component
record OrderBoard(Ledgers ledgers, Figures figures, Wording wording) implements Board {
    /** What is read of each line. */
    public record Line(
            @Nullable LocalDate dueOn,
            OrderStage stage,
            boolean atRisk,
            @Nullable Boolean onTime,
            @Nullable Boolean delaysUnderstood) {
        private Punctuality.Line standing() {
            return new Punctuality.Line(stage, atRisk, onTime, delaysUnderstood);
        }
    }

    /** Some orders and the list of them. */
    private record Some(Punctuality counted, LedgerFilter those) {
        private static Some of(List<Line> lines, LedgerFilter those) {
            return new Some(Punctuality.of(lines.stream().map(Line::standing).toList()), those);
        }

        private String delivered() {
            return those.with("onTime", true, false).list();
        }

        private Cell[] punctuality() {
            return new Cell[] {
                Cell.of(counted.onTime(), those.with("onTime", true).list()),
                Cell.of(counted.late(), those.with("onTime", false).list()),
                Cell.rate(counted.rate())
            };
        }

        private Cell[] delays() {
            return new Cell[] {
                Cell.of(
                        counted.understood(),
                        those.with("delaysUnderstood", true).list()),
                Cell.of(
                        counted.notUnderstood(),
                        those.with("delaysUnderstood", false).list())
            };
        }
    }

    @Override
    public String name() {
        return OrderReadModels.ORDERS;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Set<By> by() {
        return Set.of(By.DEPARTMENT, By.COUNTERPARTY);
    }

    @Override
    public Shown of(BoardQuery asked, PersonId reader) {
        var all = LedgerFilter.of(OrderReadModels.ORDERS)
                .with("department", asked.only(By.DEPARTMENT))
                .with("counterparty", asked.only(By.COUNTERPARTY));
        var lines = all.within("dueOn", asked).all(ledgers, Line.class, reader);
        var now = Some.of(lines, all.within("dueOn", asked));
        var then = all.within("dueOn", asked.before());
        var before = Some.of(then.all(ledgers, Line.class, reader), then);
        return new Shown(
                tiles(now, before, all.with("atRisk", true), reader),
                List.of(punctuality(asked, lines, now), delays(asked, lines, now), stages(now)));
    }

    private List<Tile> tiles(Some now, Some before, LedgerFilter atRisk, PersonId reader) {
        var notUnderstood = now.those().with("delaysUnderstood", false);
        return List.of(
                onTime(now, before),
                Tile.of("at-risk", Rule.ORD_04, atRisk.count(ledgers, reader), "orders", atRisk.list())
                        .asOfNow(),
                Tile.of(
                                "delays-not-understood",
                                Rule.ORD_04,
                                now.counted().notUnderstood(),
                                "orders",
                                notUnderstood.list())
                        .with(Trend.less(
                                now.counted().notUnderstood(),
                                before.counted().notUnderstood(),
                                wording.say("tile.before", before.counted().notUnderstood()),
                                before.those().with("delaysUnderstood", false).list())));
    }

    private Tile onTime(Some now, Some before) {
        var rate = now.counted().rate();
        var then = before.counted().rate();
        var tile = Tile.of("orders-on-time", Rule.ORD_04, Percent.said(rate), "", now.delivered());
        if (rate == null) return tile;
        var late = now.counted().late();
        return tile.with(
                        then == null
                                ? null
                                : Trend.more(rate, then, wording.say("tile.before", then + " %"), before.delivered()))
                .with(new Part(
                        rate.intValue(),
                        wording.say("tile.orders-late", late),
                        late == 0 ? Tone.GOOD : Tone.PLAIN,
                        now.those().with("onTime", false).list()));
    }

    private Chart punctuality(BoardQuery asked, List<Line> lines, Some all) {
        return new Chart(
                "orders-punctuality",
                Form.COLUMNS,
                Rule.ORD_04,
                List.of(
                        Series.part(wording.say("series.on-time"), "jade"),
                        Series.part(wording.say("series.late"), "seal"),
                        Series.rate(wording.say("series.on-time-rate"), "azure")),
                months(asked, lines, all)
                        .map(it -> Chart.Row.of(it.month(), figures, it.some().punctuality()))
                        .toList(),
                Chart.Row.of(wording.say("chart.total"), all.punctuality()));
    }

    private Chart delays(BoardQuery asked, List<Line> lines, Some all) {
        return new Chart(
                "orders-delays",
                Form.COLUMNS,
                Rule.ORD_04,
                List.of(
                        Series.part(wording.say("series.understood"), "age-2"),
                        Series.part(wording.say("series.not-understood"), "seal")),
                months(asked, lines, all)
                        .map(it -> Chart.Row.of(it.month(), figures, it.some().delays()))
                        .toList(),
                Chart.Row.of(wording.say("chart.total"), all.delays()));
    }

    private record OfMonth(YearMonth month, Some some) {}

    private static Stream<OfMonth> months(BoardQuery asked, List<Line> lines, Some all) {
        return asked.months().stream()
                .map(month -> new OfMonth(
                        month,
                        Some.of(
                                lines.stream()
                                        .filter(it -> it.dueOn() != null
                                                && YearMonth.from(it.dueOn()).equals(month))
                                        .toList(),
                                all.those().within("dueOn", month))));
    }

    private Chart stages(Some all) {
        return new Chart(
                "orders-stages",
                Form.BARS,
                null,
                List.of(Series.bar(wording.say("series.orders"), "azure")),
                all.counted().stages().stream()
                        .filter(it -> it.orders() > 0)
                        .map(it -> Chart.Row.of(
                                wording.constant(it.stage()),
                                Cell.of(
                                        it.orders(),
                                        all.those().with("stage", it.stage()).list())))
                        .toList(),
                null);
    }
}
