package dossier.contracts.query;

import dossier.contracts.query.ContractStatistics.Figure;
import dossier.contracts.query.ContractStatistics.Row;
import dossier.contracts.query.ContractStatistics.Sum;
import dossier.handbook.Rule;
import dossier.platform.read.DutyLine.State;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Board;
import dossier.platform.web.page.BoardQuery;
import dossier.platform.web.page.BoardQuery.By;
import dossier.platform.web.page.Chart;
import dossier.platform.web.page.Chart.Cell;
import dossier.platform.web.page.Chart.Form;
import dossier.platform.web.page.Chart.Series;
import dossier.platform.web.page.DutySeries;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Tile;
import dossier.platform.web.page.Tile.Trend;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** CON-12: contracts by month and department, and how their duties were kept; as the statistics have it. */
@Component
record ContractBoard(Statistics statistics, Figures figures, Wording wording, Names names) implements Board {
    private static final String CNY = "CNY";

    @Override
    public String name() {
        return "contracts";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Set<By> by() {
        return Set.of(By.DEPARTMENT, By.PERSON, By.COUNTERPARTY);
    }

    @Override
    public Shown of(BoardQuery asked, PersonId reader) {
        var months = statistics.of(query(asked, Grouping.MONTH), reader);
        var before = statistics.of(query(asked.before(), Grouping.MONTH), reader);
        var departments = statistics.of(query(asked, Grouping.DEPARTMENT), reader);
        return new Shown(
                tiles(months, before.contracts().total()),
                List.of(
                        amounts(months.contracts()),
                        byDepartment(departments.contracts()),
                        counts(months.contracts()),
                        duties(months.duties())));
    }

    private static Map<String, List<String>> query(BoardQuery asked, Grouping by) {
        var query = new HashMap<String, List<String>>();
        query.put("from", List.of(asked.from().toString()));
        query.put("to", List.of(asked.to().toString()));
        query.put("by", List.of(by.name()));
        asked.only().forEach((one, value) -> query.put(one == By.PERSON ? "drafter" : one.key(), List.of(value)));
        return query;
    }

    private List<Tile> tiles(Statistics.Answer now, Row before) {
        var total = now.contracts().total();
        return List.of(
                counted(LifeStep.EFFECTIVE, total, before),
                amount(step(total, LifeStep.EFFECTIVE), step(before, LifeStep.EFFECTIVE)),
                counted(LifeStep.SUBMITTED, total, before),
                breached(now));
    }

    private Tile counted(LifeStep step, Row now, Row before) {
        var then = step(before, step);
        return Tile.of(
                        "contracts-" + step.name().toLowerCase(Locale.ROOT),
                        Rule.CON_12,
                        step(now, step).contracts(),
                        "contracts",
                        step(now, step).ledger())
                .with(Trend.more(step(now, step).contracts(), then.contracts(), said(then.contracts()), then.ledger()));
    }

    private Tile amount(Figure now, Figure before) {
        return Tile.of("contracts-amount", Rule.CON_12, figures.money(sum(now)), "", list(now))
                .with(Trend.more(
                        sum(now).amount(), sum(before).amount(), said(figures.money(sum(before))), list(before)));
    }

    private String said(Object before) {
        return wording.say("tile.before", before);
    }

    /** What was owed within the months and still is. */
    private static Tile breached(Statistics.Answer now) {
        var count = now.duties().rows().stream()
                .map(it -> Objects.requireNonNull(it.states().get(State.BREACHED)))
                .mapToLong(DutyStatistics.Count::duties)
                .sum();
        return Tile.of(
                "contracts-breached",
                Rule.LIMIT,
                count,
                "items",
                now.asked().at("/statistics/duties", "state", State.BREACHED.name()));
    }

    private Chart amounts(ContractStatistics found) {
        return new Chart(
                "contracts-amounts",
                Form.COLUMNS,
                Rule.CON_12,
                List.of(Series.bar(wording.constant(LifeStep.EFFECTIVE), "azure")),
                found.rows().stream().map(it -> month(it, amount(it))).toList(),
                Chart.Row.of(total(), amount(found.total())));
    }

    private Chart counts(ContractStatistics found) {
        var steps = List.of(LifeStep.SUBMITTED, LifeStep.EFFECTIVE, LifeStep.ARCHIVED);
        Function<Row, Cell[]> cells = row -> steps.stream()
                .map(it -> Cell.of(step(row, it).contracts(), step(row, it).ledger()))
                .toArray(Cell[]::new);
        return new Chart(
                "contracts-counts",
                Form.COLUMNS,
                Rule.CON_12,
                List.of(
                        Series.bar(wording.constant(LifeStep.SUBMITTED), "slate-line"),
                        Series.bar(wording.constant(LifeStep.EFFECTIVE), "azure"),
                        Series.bar(wording.constant(LifeStep.ARCHIVED), "jade")),
                found.rows().stream().map(it -> month(it, cells.apply(it))).toList(),
                Chart.Row.of(total(), cells.apply(found.total())));
    }

    private Chart byDepartment(ContractStatistics found) {
        return new Chart(
                "contracts-departments",
                Form.BARS,
                Rule.CON_12,
                List.of(Series.bar(wording.constant(LifeStep.EFFECTIVE), "azure")),
                found.rows().stream()
                        .map(it -> Chart.Row.of(names.of(new DepartmentId(it.key())), amount(it)))
                        .toList(),
                Chart.Row.of(total(), amount(found.total())));
    }

    private Chart duties(DutyStatistics found) {
        return new Chart(
                "contracts-duties",
                Form.BARS,
                Rule.LIMIT,
                DutySeries.of(wording),
                found.rows().stream()
                        .map(row -> Chart.Row.of(
                                row.rule().code() + " " + wording.name(row.rule()),
                                DutySeries.cells(it ->
                                        cell(Objects.requireNonNull(row.states().get(it))))))
                        .toList(),
                null);
    }

    private static Cell cell(DutyStatistics.Count count) {
        return Cell.of(count.duties(), count.list());
    }

    private Chart.Row month(Row row, Cell... cells) {
        return Chart.Row.of(YearMonth.parse(row.key()), figures, cells);
    }

    private Cell amount(Row row) {
        var effective = step(row, LifeStep.EFFECTIVE);
        return Cell.of(sum(effective), figures.money(sum(effective)), list(effective));
    }

    private String total() {
        return wording.say("chart.total");
    }

    private static Figure step(Row row, LifeStep step) {
        return Objects.requireNonNull(row.steps().get(step));
    }

    private static Money sum(Figure figure) {
        return inYuan(figure).map(Sum::money).findFirst().orElse(Money.zero(CNY));
    }

    private static String list(Figure figure) {
        return inYuan(figure).map(Sum::ledger).findFirst().orElse(figure.ledger() + "&amount.currency=" + CNY);
    }

    private static Stream<Sum> inYuan(Figure figure) {
        return figure.sums().stream().filter(it -> it.money().currency().equals(CNY));
    }
}
