package dossier.receivables.query;

import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Percent;
import dossier.platform.web.Wording;
import dossier.platform.web.page.BoardQuery;
import dossier.platform.web.page.BoardQuery.By;
import dossier.platform.web.page.Chart;
import dossier.platform.web.page.Chart.Cell;
import dossier.platform.web.page.Chart.Form;
import dossier.platform.web.page.Chart.Series;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.LedgerFilter;
import dossier.receivables.query.BudgetComparison.Earned;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** REV-04: the revenue of the departments that have a budget, month by month, beside what they budgeted. */
@Component
record BudgetChart(Ledgers ledgers, Figures figures, Wording wording) {
    private static final String CNY = "CNY";
    private static final Money NOTHING = Money.zero(CNY);
    /** No department is called so. */
    private static final String NONE = "-";

    Chart of(BoardQuery asked, PersonId reader) {
        var only = asked.only(By.DEPARTMENT);
        var budgets = ledgers.all(ReceivableReadModels.BUDGETS, Map.of(), BudgetFile.class, reader).stream()
                .filter(it -> it.department() != null
                        && (only == null || only.equals(it.department().value())))
                .toList();
        var departments = budgets.stream()
                .map(it -> Objects.requireNonNull(it.department()).value())
                .distinct()
                .toArray();
        var revenue = LedgerFilter.of(ReceivableReadModels.RECEIVABLES)
                .with("agreed", true)
                .with("gross.currency", CNY)
                .with("department", departments.length == 0 ? new Object[] {NONE} : departments);
        var earned = revenue.within("earnedOn", asked).all(ledgers, Earned.class, reader);
        var budgeted = asked.months().stream().map(it -> budgeted(budgets, it)).reduce(NOTHING, Money::plus);
        return new Chart(
                "receivables-budget",
                Form.COLUMNS,
                Rule.REV_04,
                List.of(
                        Series.bar(wording.say("series.earned"), "azure"),
                        Series.limit(wording.say("series.budgeted")),
                        new Series(wording.say("series.earned-rate"), "ink-2", Chart.Drawn.TABLE, false)),
                asked.months().stream()
                        .map(it -> Chart.Row.of(
                                it,
                                figures,
                                cells(
                                        sum(earned, it.atDay(1), it.atEndOfMonth()),
                                        budgeted(budgets, it),
                                        revenue.within("earnedOn", it))))
                        .toList(),
                Chart.Row.of(
                        wording.say("chart.total"),
                        cells(
                                sum(earned, asked.firstDay(), asked.lastDay()),
                                budgeted,
                                revenue.within("earnedOn", asked))));
    }

    private Cell[] cells(Money earned, Money budgeted, LedgerFilter revenue) {
        return new Cell[] {
            Cell.of(earned, figures.money(earned), revenue.list()),
            Cell.of(budgeted, figures.money(budgeted), "/revenue"),
            Cell.rate(Percent.of(earned.amount(), budgeted.amount()))
        };
    }

    private static Money budgeted(List<BudgetFile> budgets, YearMonth month) {
        return budgets.stream()
                .filter(it -> it.year() == month.getYear())
                .flatMap(it -> it.months().stream())
                .filter(it -> it.number() == month.getMonthValue())
                .map(BudgetFile.Month::budgeted)
                .filter(it -> it.currency().equals(CNY))
                .reduce(NOTHING, Money::plus);
    }

    private static Money sum(List<Earned> earned, LocalDate first, LocalDate last) {
        return earned.stream()
                .filter(it -> it.earnedOn() != null
                        && !it.earnedOn().isBefore(first)
                        && !it.earnedOn().isAfter(last)
                        && it.balance() != null)
                .map(it -> Objects.requireNonNull(it.balance()).net())
                .reduce(NOTHING, Money::plus);
    }
}
