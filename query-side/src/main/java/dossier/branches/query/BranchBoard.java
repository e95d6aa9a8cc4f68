package dossier.branches.query;

import dossier.handbook.Rule;
import dossier.platform.read.DutyCalendar;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.Ledgers;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Board;
import dossier.platform.web.page.BoardQuery;
import dossier.platform.web.page.BoardQuery.By;
import dossier.platform.web.page.Chart;
import dossier.platform.web.page.Chart.Cell;
import dossier.platform.web.page.Chart.Form;
import dossier.platform.web.page.Chart.Row;
import dossier.platform.web.page.Chart.Series;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.LedgerFilter;
import dossier.platform.web.page.Tile;
import dossier.platform.web.page.Tile.Trend;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** RPT-02: what the open branches signed, what their customers owe and what they complained of, side by side. */
@Component
record BranchBoard(Ledgers ledgers, DutyCalendar calendar, Figures figures, Wording wording) implements Board {
    private static final String CNY = "CNY";

    /** What is read of each contract that took effect. */
    public record Signed(
            @Nullable DepartmentId department,
            @Nullable LocalDate effectiveOn,
            @Nullable Money amount) {}

    /** What is read of each receivable that is overdue. */
    public record Overdue(
            @Nullable DepartmentId department, @Nullable Money open) {}

    @Override
    public String name() {
        return BranchReadModels.BRANCHES;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Set<By> by() {
        return Set.of();
    }

    @Override
    public Shown of(BoardQuery asked, PersonId reader) {
        var branches = LedgerFilter.of(BranchReadModels.BRANCHES)
                .with("open", true)
                .with("sort", "name")
                .all(ledgers, BranchFile.class, reader);
        var departments = branches.stream().map(BranchBoard::department).toArray();
        var open = Tile.of("branches-open", Rule.ORG_03, branches.size(), "branches", "/branches?open=true")
                .asOfNow();
        if (branches.isEmpty()) return new Shown(List.of(open, inspections(reader)), List.of());
        var contracts =
                LedgerFilter.of("contracts").with("department", departments).with("amount.currency", CNY);
        var effective = contracts.within("effectiveOn", asked);
        var signed = effective.all(ledgers, Signed.class, reader);
        var before = contracts.within("effectiveOn", asked.before());
        var late = LedgerFilter.of("receivables")
                .with("toBePaid", true)
                .with("gross.currency", CNY)
                .with("dueOn.to", figures.todayInTheHouse().minusDays(1))
                .with("department", departments);
        var overdue = late.all(ledgers, Overdue.class, reader);
        return new Shown(
                List.of(
                        open,
                        amount(signed, effective, before.all(ledgers, Signed.class, reader), before),
                        Tile.of("branches-overdue", Rule.REV_02, figures.money(owed(overdue)), "", late.list())
                                .asOfNow(),
                        inspections(reader)),
                List.of(
                        months(asked, signed, contracts),
                        each(
                                "branches-amounts",
                                "series.effective",
                                "azure",
                                Rule.CON_12,
                                branches,
                                it -> money(of(it, signed), effective.with("department", it))),
                        each(
                                "branches-overdue",
                                "series.overdue",
                                "seal",
                                Rule.REV_02,
                                branches,
                                it -> cell(owed(overdueOf(it, overdue)), late.with("department", it))),
                        each(
                                "branches-complaints",
                                "series.complaints",
                                "age-2",
                                Rule.CMP_08,
                                branches,
                                it -> complaints(it, asked, reader))));
    }

    private Tile amount(List<Signed> now, LedgerFilter list, List<Signed> then, LedgerFilter before) {
        return Tile.of("branches-amount", Rule.CON_12, figures.money(sum(now)), "", list.list())
                .with(Trend.more(
                        sum(now).amount(),
                        sum(then).amount(),
                        wording.say("tile.before", figures.money(sum(then))),
                        before.list()));
    }

    /** ORG-08: what is owed at the branches and overdue. */
    private Tile inspections(PersonId reader) {
        var breached = Map.of(
                "context", List.of(BranchReadModels.BRANCHES),
                "state", List.of(State.BREACHED.name()),
                "limit", List.of("1"));
        return Tile.of(
                        "branches-breached",
                        Rule.ORG_08,
                        Objects.requireNonNullElse(
                                calendar.list(breached, reader).total(), 0L),
                        "items",
                        "/duties?show=breached&context=" + BranchReadModels.BRANCHES)
                .asOfNow();
    }

    private Chart months(BoardQuery asked, List<Signed> signed, LedgerFilter contracts) {
        return new Chart(
                "branches-months",
                Form.COLUMNS,
                Rule.CON_12,
                List.of(Series.bar(wording.say("series.effective"), "azure")),
                asked.months().stream()
                        .map(month -> Row.of(
                                month,
                                figures,
                                money(
                                        signed.stream()
                                                .filter(it -> it.effectiveOn() != null
                                                        && YearMonth.from(it.effectiveOn())
                                                                .equals(month))
                                                .toList(),
                                        contracts.within("effectiveOn", month))))
                        .toList(),
                Row.of(wording.say("chart.total"), money(signed, contracts.within("effectiveOn", asked))));
    }

    private Chart each(
            String name,
            String series,
            String tone,
            Rule rule,
            List<BranchFile> branches,
            Function<DepartmentId, Cell> cell) {
        return new Chart(
                name,
                Form.BARS,
                rule,
                List.of(Series.bar(wording.say(series), tone)),
                branches.stream()
                        .map(it -> Row.of(it.name(), cell.apply(department(it))))
                        .toList(),
                null);
    }

    private Cell complaints(DepartmentId branch, BoardQuery asked, PersonId reader) {
        var theirs = LedgerFilter.of("complaints").with("departments", branch).within("receivedOn", asked);
        return Cell.of(theirs.count(ledgers, reader), theirs.list());
    }

    private Cell money(List<Signed> signed, LedgerFilter list) {
        return cell(sum(signed), list);
    }

    private Cell cell(Money sum, LedgerFilter list) {
        return Cell.of(sum, figures.money(sum), list.list());
    }

    private static List<Signed> of(DepartmentId branch, List<Signed> all) {
        return all.stream().filter(it -> branch.equals(it.department())).toList();
    }

    private static List<Overdue> overdueOf(DepartmentId branch, List<Overdue> all) {
        return all.stream().filter(it -> branch.equals(it.department())).toList();
    }

    private static Money sum(List<Signed> signed) {
        return signed.stream().map(it -> Objects.requireNonNull(it.amount())).reduce(Money.zero(CNY), Money::plus);
    }

    private static Money owed(List<Overdue> overdue) {
        return overdue.stream().map(it -> Objects.requireNonNull(it.open())).reduce(Money.zero(CNY), Money::plus);
    }

    private static DepartmentId department(BranchFile branch) {
        return Objects.requireNonNull(branch.department());
    }
}
