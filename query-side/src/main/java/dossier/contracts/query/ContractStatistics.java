package dossier.contracts.query;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dossier.contracts.api.ContractStage;
import dossier.counterparties.api.CounterpartyId;
import dossier.platform.read.DutyLine;
import dossier.policies.api.WorkingCalendar;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * CON-12: how many contracts came to each step, for how much, and how long it took from submission to effect. Computed from the lines of the ledger, so each
 * figure is the sum of the list behind it.
 *
 * @param rows by key; of months all that are asked for
 * @param total of all rows; of the time it took, over all contracts
 */
public record ContractStatistics(List<Row> rows, Row total) {
    /** What is read of a line of the ledger. */
    public record Counted(
            @BsonId String id,
            ContractStage stage,
            @Nullable PersonId drafter,
            @Nullable DepartmentId department,
            @Nullable CounterpartyId counterparty,
            @Nullable Money amount,
            @Nullable LocalDate effectiveOn,
            ContractDays days,
            List<DutyLine> duties) {}

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

    /** A contract at a step within the months that are asked for. */
    private record Came(Counted contract, LifeStep step, String key) {}

    static ContractStatistics of(StatisticsQuery asked, List<Counted> contracts, WorkingCalendar calendar) {
        var came = contracts.stream().flatMap(it -> came(asked, it)).toList();
        var byKey = came.stream().collect(groupingBy(Came::key, TreeMap::new, toList()));
        if (asked.by() == Grouping.MONTH)
            for (var month = asked.from(); !month.isAfter(asked.to()); month = month.plusMonths(1))
                byKey.putIfAbsent(month.toString(), List.of());
        var rows = new ArrayList<Row>();
        byKey.forEach((key, those) -> rows.add(row(asked, key, those, calendar)));
        return new ContractStatistics(rows, row(asked, "", came, calendar));
    }

    private static Stream<Came> came(StatisticsQuery asked, Counted contract) {
        return Stream.of(LifeStep.values()).flatMap(step -> {
            var day = step.dayOf(contract);
            var key = day == null || !asked.covers(day) ? null : asked.keyOf(contract, day);
            return key == null ? Stream.empty() : Stream.of(new Came(contract, step, key));
        });
    }

    private static Row row(StatisticsQuery asked, String key, List<Came> came, WorkingCalendar calendar) {
        var steps = new EnumMap<LifeStep, Figure>(LifeStep.class);
        for (var step : LifeStep.values()) {
            var those = at(step, came);
            steps.put(step, figure(asked, step, key.isEmpty() ? null : key, those));
        }
        return new Row(key, steps, took(at(LifeStep.EFFECTIVE, came), calendar));
    }

    private static List<Counted> at(LifeStep step, List<Came> came) {
        return came.stream().filter(it -> it.step() == step).map(Came::contract).toList();
    }

    private static Figure figure(StatisticsQuery asked, LifeStep step, @Nullable String key, List<Counted> those) {
        var sums = those.stream()
                .flatMap(it -> Stream.ofNullable(it.amount()))
                .collect(groupingBy(Money::currency, TreeMap::new, toList()));
        return new Figure(
                those.size(),
                sums.entrySet().stream()
                        .map(it -> sum(it.getKey(), it.getValue(), asked.ledger(step, key, it.getKey())))
                        .toList(),
                asked.ledger(step, key, null));
    }

    private static Sum sum(String currency, List<Money> amounts, String ledger) {
        var sum = amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Sum(new Money(sum, currency), amounts.size(), ledger);
    }

    private static Took took(List<Counted> effective, WorkingCalendar calendar) {
        var days = new ArrayList<Integer>();
        for (var contract : effective) {
            var submitted = contract.days().submitted();
            if (submitted != null && contract.effectiveOn() != null)
                calendar.between(submitted, contract.effectiveOn()).ifPresent(days::add);
        }
        var sum = days.stream().mapToInt(Integer::intValue).sum();
        var average = days.isEmpty()
                ? null
                : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(days.size()), 1, RoundingMode.HALF_UP);
        return new Took(average, days.size(), effective.size() - days.size());
    }
}
