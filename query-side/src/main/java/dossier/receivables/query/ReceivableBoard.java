package dossier.receivables.query;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Rule;
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
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Tile;
import dossier.platform.web.page.Tile.More;
import dossier.platform.web.page.Tile.Part;
import dossier.platform.web.page.Tile.Tone;
import dossier.policies.api.PoliciesOn;
import dossier.receivables.api.Ageing;
import dossier.receivables.api.OpenItem;
import dossier.receivables.api.ReceivableId;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** REV-02: what is to be paid and how late it is, by department and customer, and what became of what was due in each month. */
@Component
record ReceivableBoard(
        Ledgers ledgers, PoliciesOn policies, BudgetChart budget, Figures figures, Wording wording, Names names)
        implements Board {
    private static final String CNY = "CNY";
    private static final int MOST_CUSTOMERS = 8;

    /** What is read of each line that finance agrees with, all in one currency. */
    public record Line(
            @BsonId String id,
            @Nullable String number,
            @Nullable CounterpartyId counterparty,
            @Nullable DepartmentId department,
            boolean toBePaid,
            @Nullable LocalDate dueOn,
            @Nullable Money open) {}

    @Override
    public String name() {
        return "receivables";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Set<By> by() {
        return Set.of(By.DEPARTMENT, By.COUNTERPARTY);
    }

    @Override
    public Shown of(BoardQuery asked, PersonId reader) {
        var all = LedgerFilter.of(ReceivableReadModels.RECEIVABLES)
                .with("agreed", true)
                .with("gross.currency", CNY)
                .with("department", asked.only(By.DEPARTMENT))
                .with("counterparty", asked.only(By.COUNTERPARTY));
        var lines = all.all(ledgers, Line.class, reader);
        var unpaid = lines.stream().filter(Line::toBePaid).toList();
        var open = all.with("toBePaid", true);
        var charts = Stream.of(ageing(unpaid, open), byMonth(asked, lines, all), overdue(unpaid, open));
        return new Shown(
                tiles(unpaid, open),
                // no customer has a budget
                Stream.concat(
                                charts,
                                asked.only(By.COUNTERPARTY) == null
                                        ? Stream.of(budget.of(asked, reader))
                                        : Stream.empty())
                        .toList());
    }

    private List<Tile> tiles(List<Line> unpaid, LedgerFilter open) {
        var ageing = ageing(unpaid);
        var late = open.with("dueOn.to", today().minusDays(1));
        var oldest = ageing.classes().getLast();
        var share = Percent.of(ageing.overdue(CNY).amount(), ageing.total(CNY).amount());
        return Stream.of(
                        Tile.of("to-be-paid-all", Rule.REV_01, figures.money(ageing.total(CNY)), "", open.list())
                                .with(new More(wording.say("tile.items", unpaid.size()), open.list())),
                        Tile.of("overdue", Rule.REV_02, figures.money(ageing.overdue(CNY)), "", late.list())
                                .with(
                                        share == null
                                                ? null
                                                : new Part(
                                                        share.intValue(),
                                                        wording.say("tile.overdue-share", share),
                                                        share.signum() == 0 ? Tone.GOOD : Tone.BAD,
                                                        late.list()))
                                .with(new More(
                                        wording.say(
                                                "tile.items",
                                                ageing.receivables()
                                                        - ageing.classes()
                                                                .getFirst()
                                                                .receivables()),
                                        late.list())),
                        Tile.of(
                                        "overdue-long",
                                        Rule.REV_02,
                                        figures.money(oldest.sum(CNY)),
                                        "",
                                        AgeingView.due(open, oldest, today()).list())
                                .with(new More(
                                        wording.say("tile.items", oldest.receivables()),
                                        AgeingView.due(open, oldest, today()).list())))
                .map(Tile::asOfNow)
                .toList();
    }

    private Chart ageing(List<Line> unpaid, LedgerFilter open) {
        var classes = ageing(unpaid).classes();
        return new Chart(
                "receivables-ageing",
                Form.BARS,
                Rule.REV_02,
                IntStream.range(0, classes.size())
                        .mapToObj(it -> Series.part(AgeingView.name(classes.get(it), wording), "age-" + it))
                        .toList(),
                unpaid.stream()
                        .collect(groupingBy(ReceivableBoard::department, TreeMap::new, toList()))
                        .entrySet()
                        .stream()
                        .map(it -> ages(
                                names.of(new DepartmentId(it.getKey())),
                                it.getValue(),
                                open.with("department", it.getKey())))
                        .toList(),
                ages(wording.say("chart.total"), unpaid, open));
    }

    private Chart.Row ages(String name, List<Line> unpaid, LedgerFilter open) {
        return Chart.Row.of(
                name,
                ageing(unpaid).classes().stream()
                        .map(it -> Cell.of(
                                it.sum(CNY),
                                figures.money(it.sum(CNY)),
                                AgeingView.due(open, it, today()).list()))
                        .toArray(Cell[]::new));
    }

    /** What was due in each month: paid by now, or not. */
    private Chart byMonth(BoardQuery asked, List<Line> lines, LedgerFilter all) {
        return new Chart(
                "receivables-months",
                Form.COLUMNS,
                Rule.REV_01,
                List.of(
                        Series.part(wording.say("receivables.paid-by-now"), "jade"),
                        Series.part(wording.say("receivables.unpaid-by-now"), "age-2"),
                        Series.rate(wording.say("receivables.paid-rate"), "azure")),
                asked.months().stream()
                        .map(month ->
                                Chart.Row.of(month, figures, due(lines, all, month.atDay(1), month.atEndOfMonth())))
                        .toList(),
                Chart.Row.of(wording.say("chart.total"), due(lines, all, asked.firstDay(), asked.lastDay())));
    }

    private static Cell[] due(List<Line> lines, LedgerFilter all, LocalDate first, LocalDate last) {
        var due = lines.stream()
                .filter(it -> it.dueOn() != null
                        && !it.dueOn().isBefore(first)
                        && !it.dueOn().isAfter(last))
                .toList();
        var unpaid = due.stream().filter(Line::toBePaid).count();
        var paid = due.size() - unpaid;
        var then = all.within("dueOn", first, last);
        return new Cell[] {
            Cell.of(paid, then.with("toBePaid", false).list()),
            Cell.of(unpaid, then.with("toBePaid", true).list()),
            Cell.rate(Percent.of(paid, due.size()))
        };
    }

    /** Of those who owe most. */
    private Chart overdue(List<Line> unpaid, LedgerFilter open) {
        var late = open.with("dueOn.to", today().minusDays(1));
        var sums = new HashMap<CounterpartyId, Money>();
        for (var line : unpaid)
            if (line.counterparty() != null && due(line).isBefore(today()))
                sums.merge(line.counterparty(), unpaid(line), Money::plus);
        return new Chart(
                "receivables-overdue",
                Form.BARS,
                Rule.REV_02,
                List.of(Series.bar(wording.say("receivables.overdue"), "seal")),
                sums.entrySet().stream()
                        .sorted(comparing((Map.Entry<CounterpartyId, Money> it) ->
                                        it.getValue().amount())
                                .reversed())
                        .limit(MOST_CUSTOMERS)
                        .map(it -> Chart.Row.of(
                                names.of(it.getKey()),
                                Cell.of(
                                        it.getValue(),
                                        figures.money(it.getValue()),
                                        late.with("counterparty", it.getKey().value())
                                                .list())))
                        .toList(),
                null);
    }

    private Ageing ageing(List<Line> unpaid) {
        var items = unpaid.stream()
                .map(it -> new OpenItem(new ReceivableId(it.id()), String.valueOf(it.number()), due(it), unpaid(it)))
                .toList();
        return Ageing.of(items, today(), policies.on(today()).receivables());
    }

    private LocalDate today() {
        return figures.todayInTheHouse();
    }

    private static String department(Line unpaid) {
        return Objects.requireNonNull(unpaid.department()).value();
    }

    private static LocalDate due(Line unpaid) {
        return Objects.requireNonNull(unpaid.dueOn());
    }

    private static Money unpaid(Line unpaid) {
        return Objects.requireNonNull(unpaid.open());
    }
}
