package dossier.contracts.query;

import dossier.contracts.api.ContractStage;
import dossier.counterparties.api.CounterpartyId;
import dossier.platform.read.DutyLine;
import dossier.platform.read.DutyStands;
import dossier.policies.api.WorkingCalendar;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * CON-12: how many contracts came to each step, for how much, and how long it took from submission to effect. Computed from the lines of the ledger, so each
 * figure is the sum of the list behind it.
 *
 * @param rows by key; of months all that are asked for
 * @param total of all rows; of the time it took, over all contracts
 */
public record ContractStatistics(List<Row> rows, Row total) {
    /** What is kept of a line of the ledger. */
    public record Counted(
            ContractStage stage,
            @Nullable PersonId drafter,
            @Nullable DepartmentId department,
            @Nullable CounterpartyId counterparty,
            @Nullable Money amount,
            @Nullable LocalDate effectiveOn,
            ContractDays days,
            List<DutyStands> duties) {
        /** What is read of it. */
        public record Line(
                ContractStage stage,
                @Nullable PersonId drafter,
                @Nullable DepartmentId department,
                @Nullable CounterpartyId counterparty,
                @Nullable Money amount,
                @Nullable LocalDate effectiveOn,
                ContractDays days,
                List<DutyLine> duties) {}

        static Counted of(Line it) {
            return new Counted(
                    it.stage,
                    it.drafter,
                    it.department,
                    it.counterparty,
                    it.amount,
                    it.effectiveOn,
                    it.days,
                    it.duties.stream().map(DutyStands::of).toList());
        }
    }

    /**
     * @param key the month, the id of what the row stands for, or a stage; empty for the total
     * @param took of those that took effect
     */
    public record Row(String key, Map<LifeStep, Figure> steps, Took took) {}

    /** @param ledger where these contracts are listed */
    public record Figure(long contracts, List<Sum> sums, String ledger) {}

    /** What amounts in one currency add up to. */
    public record Sum(Money money, long contracts, String ledger) {}

    /**
     * Working days from the first submission to the effect.
     *
     * @param average with one decimal; null when there is nothing to average
     * @param contracts how many it is the average of
     * @param unknown contracts that are left out: the calendar of a year between is not approved
     */
    public record Took(@Nullable BigDecimal average, long contracts, long unknown) {}

    static ContractStatistics of(StatisticsQuery asked, List<Counted> contracts, WorkingCalendar calendar) {
        var took = new Waits(calendar);
        var byKey = new TreeMap<String, Tally>();
        if (asked.by() == Grouping.MONTH)
            for (var month = asked.from(); !month.isAfter(asked.to()); month = month.plusMonths(1))
                byKey.put(month.toString(), new Tally());
        var total = new Tally();
        for (var contract : contracts)
            for (var step : LifeStep.values()) {
                var day = step.dayOf(contract);
                var key = day == null || !asked.covers(day) ? null : asked.keyOf(contract, day);
                if (key == null) continue;
                byKey.computeIfAbsent(key, _ -> new Tally()).add(contract, step, took);
                total.add(contract, step, took);
            }
        var rows = new ArrayList<Row>();
        byKey.forEach((key, tally) -> rows.add(tally.row(asked, key)));
        return new ContractStatistics(rows, total.row(asked, ""));
    }

    /** Working days between two days, each pair reckoned once. */
    private static final class Waits {
        private record Between(LocalDate from, LocalDate to) {}

        private final WorkingCalendar calendar;
        private final Map<Between, OptionalInt> known = new HashMap<>();

        private Waits(WorkingCalendar calendar) {
            this.calendar = calendar;
        }

        private OptionalInt of(@Nullable LocalDate from, @Nullable LocalDate to) {
            return from == null || to == null
                    ? OptionalInt.empty()
                    : known.computeIfAbsent(new Between(from, to), it -> calendar.between(it.from, it.to));
        }
    }

    /** A row as it is counted. */
    private static final class Tally {
        private final Map<LifeStep, Long> contracts = new EnumMap<>(LifeStep.class);
        private final Map<LifeStep, Map<String, Amounts>> sums = new EnumMap<>(LifeStep.class);
        private long days;
        private long waited;

        private void add(Counted contract, LifeStep step, Waits took) {
            contracts.merge(step, 1L, Long::sum);
            var amount = contract.amount();
            if (amount != null)
                sums.computeIfAbsent(step, _ -> new TreeMap<>())
                        .computeIfAbsent(amount.currency(), _ -> new Amounts())
                        .add(amount);
            if (step == LifeStep.EFFECTIVE)
                took.of(contract.days().submitted(), contract.effectiveOn()).ifPresent(it -> {
                    days += it;
                    waited++;
                });
        }

        private Row row(StatisticsQuery asked, String key) {
            var steps = new EnumMap<LifeStep, Figure>(LifeStep.class);
            for (var step : LifeStep.values()) steps.put(step, figure(asked, step, key.isEmpty() ? null : key));
            return new Row(key, steps, took());
        }

        private Figure figure(StatisticsQuery asked, LifeStep step, @Nullable String key) {
            return new Figure(
                    contracts.getOrDefault(step, 0L),
                    sums.getOrDefault(step, Map.of()).entrySet().stream()
                            .map(it -> it.getValue().sum(it.getKey(), asked.ledger(step, key, it.getKey())))
                            .toList(),
                    asked.ledger(step, key, null));
        }

        private Took took() {
            var average = waited == 0
                    ? null
                    : BigDecimal.valueOf(days).divide(BigDecimal.valueOf(waited), 1, RoundingMode.HALF_UP);
            return new Took(average, waited, contracts.getOrDefault(LifeStep.EFFECTIVE, 0L) - waited);
        }
    }

    private static final class Amounts {
        private BigDecimal all = BigDecimal.ZERO;
        private long many;

        private void add(Money amount) {
            all = all.add(amount.amount());
            many++;
        }

        private Sum sum(String currency, String ledger) {
            return new Sum(new Money(all, currency), many, ledger);
        }
    }
}
