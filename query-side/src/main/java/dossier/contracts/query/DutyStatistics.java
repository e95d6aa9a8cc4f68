package dossier.contracts.query;

import static java.util.Comparator.comparing;

import dossier.contracts.query.ContractStatistics.Counted;
import dossier.handbook.Rule;
import dossier.platform.read.DutyLine;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.DutyStands;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * CON-12: how the duties of contracts were kept whose last day falls into the months that are asked for, rule by rule.
 *
 * @param rows in the handbook's order
 */
public record DutyStatistics(List<Row> rows) {
    /** How many duties stand so, and where they are listed. */
    public record Count(long duties, String list) {}

    /**
     * @param states of every state but lapsed, which was neither kept nor breached
     * @param averageLate days, with one decimal, of those that were or are late; null when none is
     * @param mostLate days of the latest; 0 when none is
     */
    public record Row(
            Rule rule, Map<State, Count> states, @Nullable BigDecimal averageLate, long mostLate) {}

    /** What is read of a line of the ledger for the list. */
    public record Owed(@BsonId String id, @Nullable String number, String title, List<DutyLine> duties) {}

    /** @param daysLate 0 when it is not late */
    public record Line(String id, @Nullable String number, String title, DutyLine duty, long daysLate) {}

    private static final List<State> SHOWN = List.of(State.KEPT, State.LATE, State.MISSED, State.BREACHED, State.OWED);
    private static final Set<State> LATE = EnumSet.of(State.LATE, State.MISSED, State.BREACHED);

    static DutyStatistics of(StatisticsQuery asked, List<Counted> contracts, LocalDate today) {
        var byRule = new TreeMap<Rule, Tally>();
        for (var contract : contracts)
            for (var duty : contract.duties())
                if (counts(asked, duty))
                    byRule.computeIfAbsent(duty.rule(), _ -> new Tally()).add(duty, today);
        return new DutyStatistics(byRule.entrySet().stream()
                .map(it -> it.getValue().row(asked, it.getKey()))
                .toList());
    }

    /** The duties behind a count, by what is due first. @param rule null for all */
    static List<Line> list(
            StatisticsQuery asked, @Nullable Rule rule, State state, List<Owed> contracts, LocalDate today) {
        return contracts.stream()
                .flatMap(it -> it.duties().stream()
                        .filter(duty -> (rule == null || duty.rule() == rule)
                                && duty.state() == state
                                && counts(asked, DutyStands.of(duty)))
                        .map(duty ->
                                new Line(it.id(), it.number(), it.title(), duty, daysLate(DutyStands.of(duty), today))))
                .sorted(comparing((Line it) -> it.duty().due()).thenComparing(Line::id))
                .toList();
    }

    private static boolean counts(StatisticsQuery asked, DutyStands duty) {
        return SHOWN.contains(duty.state()) && asked.covers(duty.lastDay());
    }

    private static long daysLate(DutyStands duty, LocalDate today) {
        return duty.state() == State.BREACHED ? ChronoUnit.DAYS.between(duty.lastDay(), today) : duty.daysLate();
    }

    /** A row as it is counted. */
    private static final class Tally {
        private final Map<State, Long> states = new EnumMap<>(State.class);
        private long late;
        private long days;
        private long most;

        private void add(DutyStands duty, LocalDate today) {
            states.merge(duty.state(), 1L, Long::sum);
            if (!LATE.contains(duty.state())) return;
            var by = daysLate(duty, today);
            late++;
            days += by;
            most = Math.max(most, by);
        }

        private Row row(StatisticsQuery asked, Rule rule) {
            var counts = new EnumMap<State, Count>(State.class);
            for (var state : SHOWN)
                counts.put(
                        state,
                        new Count(
                                states.getOrDefault(state, 0L),
                                asked.at("/statistics/duties", "rule", rule.code(), "state", state.name())));
            var average = late == 0
                    ? null
                    : BigDecimal.valueOf(days).divide(BigDecimal.valueOf(late), 1, RoundingMode.HALF_UP);
            return new Row(rule, counts, average, most);
        }
    }
}
