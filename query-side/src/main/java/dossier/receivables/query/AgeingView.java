package dossier.receivables.query;

import dossier.platform.read.Ledgers;
import dossier.platform.web.Wording;
import dossier.platform.web.page.BarChart;
import dossier.platform.web.page.BarChart.Point;
import dossier.platform.web.page.BarChart.Series;
import dossier.platform.web.page.LedgerFilter;
import dossier.receivables.api.Ageing;
import dossier.receivables.api.Ageing.AgeClass;
import dossier.receivables.api.OpenItem;
import dossier.receivables.api.ReceivableId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** The ageing of receivables as a page shows it: a table whose every figure opens the list that adds up to it, and its picture. */
public record AgeingView(Ageing ageing, List<InCurrency> currencies) {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    /** @param chart in ten thousands */
    public record InCurrency(String currency, List<Row> rows, Row total, Row overdue, BarChart chart) {}

    public record Row(String name, Money sum, String list) {}

    /** What is read of each line. */
    public record Line(
            @BsonId String id,
            @Nullable String number,
            @Nullable LocalDate dueOn,
            @Nullable Money open) {
        OpenItem item() {
            return new OpenItem(
                    new ReceivableId(id),
                    String.valueOf(number),
                    Objects.requireNonNull(dueOn),
                    Objects.requireNonNull(open));
        }
    }

    static List<OpenItem> items(Ledgers ledgers, Map<String, List<String>> asked, PersonId reader) {
        return ledgers.all(ReceivableReadModels.RECEIVABLES, asked, Line.class, reader).stream()
                .filter(it -> it.dueOn() != null)
                .map(Line::item)
                .toList();
    }

    static AgeingView of(Ageing ageing, Wording wording) {
        return new AgeingView(
                ageing,
                ageing.currencies().stream()
                        .map(it -> inCurrency(ageing, it, wording))
                        .toList());
    }

    private static InCurrency inCurrency(Ageing ageing, String currency, Wording wording) {
        var open = open(currency);
        var rows = ageing.classes().stream()
                .map(it -> new Row(
                        name(it, wording),
                        it.sum(currency),
                        due(open, it, ageing.on()).list()))
                .toList();
        var total = new Row(wording.say("receivables.total"), ageing.total(currency), open.list());
        var overdue = new Row(
                wording.say("receivables.overdue"),
                ageing.overdue(currency),
                open.with("dueOn.to", ageing.on().minusDays(1)).list());
        var points = rows.stream()
                .map(it -> new Point(it.sum().amount().divide(TEN_THOUSAND, 2, RoundingMode.HALF_UP), it.list()))
                .toList();
        var chart = BarChart.columns(
                rows.stream().map(Row::name).toList(),
                List.of(new Series(wording.say("receivables.open"), "azure", points)));
        return new InCurrency(currency, rows, total, overdue, chart);
    }

    static String name(AgeClass one, Wording wording) {
        if (one.from() == null) return wording.say("receivables.class.not-due");
        return one.to() == null
                ? wording.say("receivables.class.over", one.from() - 1)
                : wording.say("receivables.class.between", one.from(), one.to());
    }

    /** All that is to be paid, what is due first at its head. */
    private static LedgerFilter open(String currency) {
        return LedgerFilter.of(ReceivableReadModels.RECEIVABLES)
                .with("toBePaid", true)
                .with("gross.currency", currency)
                .with("sort", "dueOn");
    }

    static LedgerFilter due(LedgerFilter open, AgeClass one, LocalDate on) {
        return open.with("dueOn.from", one.dueFrom(on).orElse(null))
                .with("dueOn.to", one.dueUntil(on).orElse(null));
    }

    /** What a list comes to, one for each currency in the order of their codes. */
    static List<Money> sums(List<OpenItem> items) {
        return Money.sums(items.stream().map(OpenItem::unpaid));
    }
}
