package dossier.complaints.query;

import dossier.complaints.query.ComplaintAnalysis.By;
import dossier.complaints.query.ComplaintAnalysis.Counted;
import dossier.complaints.query.ComplaintAnalysis.Figure;
import dossier.complaints.query.ComplaintAnalysis.Month;
import dossier.complaints.query.ComplaintAnalysis.Times;
import dossier.complaints.query.TimeTaken.Clocked;
import dossier.handbook.Rule;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Percent;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Board;
import dossier.platform.web.page.BoardQuery;
import dossier.platform.web.page.Chart;
import dossier.platform.web.page.Chart.Cell;
import dossier.platform.web.page.Chart.Form;
import dossier.platform.web.page.Chart.Row;
import dossier.platform.web.page.Chart.Series;
import dossier.platform.web.page.DutySeries;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.LedgerFilter;
import dossier.platform.web.page.Tile;
import dossier.platform.web.page.Tile.Part;
import dossier.platform.web.page.Tile.Tone;
import dossier.platform.web.page.Tile.Trend;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** CMP-02, CMP-08, CMP-11: complaints by month and cause, and how their limits were kept; as the analysis has it. */
@Component
record ComplaintBoard(Ledgers ledgers, Figures figures, Wording wording) implements Board {
    private static final int MOST_CAUSES = 8;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    @Override
    public String name() {
        return ComplaintReadModels.COMPLAINTS;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Set<BoardQuery.By> by() {
        return Set.of(BoardQuery.By.DEPARTMENT, BoardQuery.By.COUNTERPARTY);
    }

    @Override
    public Shown of(BoardQuery asked, PersonId reader) {
        var query = query(asked);
        var all = ComplaintAnalysis.all(query, ledgers, reader);
        var now = ComplaintAnalysis.of(query, all);
        return new Shown(
                tiles(query, now, ComplaintAnalysis.of(query(asked.before()), ledgers, reader), reader),
                List.of(
                        months(now),
                        times(
                                asked.months(),
                                query,
                                all.stream().map(Counted::clocked).toList()),
                        limits(now),
                        causes(now)));
    }

    private static AnalysisQuery query(BoardQuery asked) {
        var only = new LinkedHashMap<String, String>();
        var department = asked.only(BoardQuery.By.DEPARTMENT);
        var customer = asked.only(BoardQuery.By.COUNTERPARTY);
        if (department != null) only.put("departments", department);
        if (customer != null) only.put("counterparty", customer);
        return new AnalysisQuery(asked.from(), asked.to(), null, only);
    }

    private List<Tile> tiles(AnalysisQuery asked, ComplaintAnalysis now, ComplaintAnalysis before, PersonId reader) {
        var owing = LedgerFilter.of(ComplaintReadModels.COMPLAINTS).with("owing", true);
        for (var one : asked.only().entrySet()) owing = owing.with(one.getKey(), one.getValue());
        return List.of(
                less("complaints-received", Rule.CMP_08, now.total(), before.total()),
                inTime(asked, now),
                directSupply(now, before),
                less("complaints-dissatisfied", Rule.CMP_06, now.dissatisfied(), before.dissatisfied()),
                Tile.of("complaints", Rule.CMP_02, owing.count(ledgers, reader), "complaints", owing.list())
                        .asOfNow());
    }

    private Tile less(String name, Rule rule, Figure now, Figure before) {
        return Tile.of(name, rule, now.complaints(), "complaints", now.list())
                .with(Trend.less(
                        now.complaints(),
                        before.complaints(),
                        wording.say("tile.before", before.complaints()),
                        before.list()));
    }

    /** CMP-11: the target is none. */
    private Tile directSupply(ComplaintAnalysis now, ComplaintAnalysis before) {
        return less("complaints-direct", Rule.CMP_11, now.directSupply(), before.directSupply())
                .with(new Part(
                        now.directSupply().none() ? 0 : 100,
                        0,
                        wording.say("tile.target", ComplaintAnalysis.TARGET),
                        now.directSupply().none() ? Tone.GOOD : Tone.BAD,
                        now.directSupply().list()));
    }

    /** Of the limits for an answer that were kept or not by now. */
    private Tile inTime(AnalysisQuery asked, ComplaintAnalysis found) {
        var kept = answers(found, State.KEPT);
        var not = answers(found, State.LATE) + answers(found, State.BREACHED) + answers(found, State.MISSED);
        var rate = Percent.of(kept, kept + not);
        var list = asked.list() + "&response=KEPT&response=LATE&response=BREACHED&response=MISSED";
        var tile = Tile.of("complaints-in-time", Rule.CMP_02, Percent.said(rate), "", list);
        return rate == null
                ? tile
                : tile.with(new Part(
                        rate.intValue(),
                        wording.say("tile.answers-late", not),
                        not == 0 ? Tone.GOOD : Tone.PLAIN,
                        asked.list() + "&response=LATE&response=BREACHED&response=MISSED"));
    }

    private static long answers(ComplaintAnalysis found, State state) {
        return found.times().stream()
                .filter(it -> it.limit().equals("response"))
                .mapToLong(it -> figure(it, state).complaints())
                .sum();
    }

    private Chart months(ComplaintAnalysis found) {
        Function<Month, Cell[]> cells =
                it -> new Cell[] {cell(it.received()), cell(it.objections()), cell(it.justified())};
        return new Chart(
                "complaints-months",
                Form.COLUMNS,
                Rule.CMP_08,
                List.of(
                        Series.bar(wording.say("complaints.received"), "slate-line"),
                        Series.bar(wording.say("complaint.QUALITY_OBJECTION"), "azure"),
                        Series.bar(wording.say("complaints.justified"), "seal")),
                found.months().stream()
                        .map(it -> Row.of(it.month(), figures, cells.apply(it)))
                        .toList(),
                null);
    }

    private Chart times(List<YearMonth> months, AnalysisQuery asked, List<Clocked> all) {
        return new Chart(
                "complaints-times",
                Form.COLUMNS,
                Rule.CMP_02,
                List.of(
                        Series.bar(wording.say("series.answered-in"), "azure"),
                        Series.bar(wording.say("series.resolved-in"), "slate-line"),
                        Series.limit(wording.say("series.limit"))),
                months.stream()
                        .map(it -> Row.of(
                                it,
                                figures,
                                cell(TimeTaken.toAnswer(asked, all, it)),
                                cell(TimeTaken.toResolve(asked, all, it)),
                                Cell.rate(WHOLE)))
                        .toList(),
                null);
    }

    private static Cell cell(TimeTaken taken) {
        var percent = taken.percent();
        return new Cell(percent, Percent.said(percent), percent == null ? null : taken.list());
    }

    private Chart limits(ComplaintAnalysis found) {
        return new Chart(
                "complaints-limits",
                Form.BARS,
                Rule.CMP_02,
                DutySeries.of(wording),
                found.times().stream()
                        .map(times -> Row.of(
                                wording.constant(times.severity()) + " " + wording.say("complaints." + times.limit()),
                                DutySeries.cells(it -> cell(figure(times, it)))))
                        .toList(),
                null);
    }

    private Chart causes(ComplaintAnalysis found) {
        return new Chart(
                "complaints-causes",
                Form.BARS,
                Rule.CMP_08,
                List.of(Series.bar(wording.say("series.complaints"), "azure")),
                found.by(By.CAUSE).rows().stream()
                        .limit(MOST_CAUSES)
                        .map(it -> Row.of(it.key(), cell(it.figure())))
                        .toList(),
                null);
    }

    private static Figure figure(Times times, State state) {
        return Objects.requireNonNull(times.states().get(state));
    }

    private static Cell cell(Figure figure) {
        return Cell.of(figure.complaints(), figure.list());
    }
}
