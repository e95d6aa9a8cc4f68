package dossier.receivables.query;

import dossier.platform.web.page.LedgerFilter;
import dossier.receivables.api.Balance;
import dossier.receivables.query.BudgetFile.Month;
import dossier.words.DepartmentId;
import dossier.words.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * REV-04: a department's revenue beside its budget, net of tax, worked out from the receivables whenever it is asked.
 *
 * @param budgeted of the months that are over or under way
 * @param list where the revenue of the year is listed
 */
public record BudgetComparison(BudgetFile file, List<Row> rows, Money budgeted, Money actual, String list) {
    /** What is read of each receivable that finance agrees with. */
    public record Earned(
            @Nullable DepartmentId department,
            @Nullable LocalDate earnedOn,
            @Nullable Balance balance) {}

    /** @param list where the revenue of the month is listed */
    public record Row(Month month, YearMonth when, Money actual, boolean begun, String list) {
        public Deviation deviation() {
            return Deviation.of(actual, month.budgeted());
        }
    }

    /**
     * Above or below what was budgeted.
     *
     * @param percent of the budget with one digit, half up; null where nothing was budgeted
     */
    public record Deviation(BigDecimal amount, @Nullable BigDecimal percent) {
        static Deviation of(Money actual, Money budgeted) {
            var amount = actual.amount().subtract(budgeted.amount());
            return new Deviation(
                    amount,
                    budgeted.nothing()
                            ? null
                            : amount.movePointRight(2).divide(budgeted.amount(), 1, RoundingMode.HALF_UP));
        }
    }

    public Deviation deviation() {
        return Deviation.of(actual, budgeted);
    }

    /** Of how many months something can be said: those that are over or under way and have a budget. */
    public long begun() {
        return rows.stream()
                .filter(it -> it.begun() && !it.month().budgeted().nothing())
                .count();
    }

    /** How many deviations were explained. */
    public long explained() {
        return rows.stream().filter(it -> it.month().explained() != null).count();
    }

    /** @param earned of this department and others */
    static BudgetComparison of(BudgetFile file, List<Earned> earned, LocalDate today) {
        var currency = file.months().isEmpty()
                ? "CNY"
                : file.months().getFirst().budgeted().currency();
        var nothing = Money.zero(currency);
        var rows = file.months().stream()
                .map(it -> row(it, file, earned, nothing, today))
                .toList();
        return new BudgetComparison(
                file,
                rows,
                rows.stream()
                        .filter(Row::begun)
                        .map(it -> it.month().budgeted())
                        .reduce(nothing, Money::plus),
                rows.stream().map(Row::actual).reduce(nothing, Money::plus),
                revenue(file, nothing.currency())
                        .within("earnedOn", LocalDate.of(file.year(), 1, 1), LocalDate.of(file.year(), 12, 31))
                        .list());
    }

    /** All that finance agrees with. */
    private static LedgerFilter revenue(BudgetFile file, String currency) {
        return LedgerFilter.of(ReceivableReadModels.RECEIVABLES)
                .with("agreed", true)
                .with(
                        "department",
                        file.department() == null ? "" : file.department().value())
                .with("gross.currency", currency);
    }

    private static Row row(Month month, BudgetFile file, List<Earned> earned, Money nothing, LocalDate today) {
        var when = YearMonth.of(file.year(), month.number());
        var actual = earned.stream()
                .filter(it -> file.department() != null && file.department().equals(it.department()))
                .filter(it ->
                        it.earnedOn() != null && YearMonth.from(it.earnedOn()).equals(when))
                .flatMap(it -> Stream.ofNullable(it.balance()))
                .map(Balance::net)
                .filter(it -> it.currency().equals(nothing.currency()))
                .reduce(nothing, Money::plus);
        return new Row(
                month,
                when,
                actual,
                !when.atDay(1).isAfter(today),
                revenue(file, nothing.currency()).within("earnedOn", when).list());
    }
}
