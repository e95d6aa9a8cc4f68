package dossier.contracts.query;

import static java.util.Comparator.comparing;

import dossier.handbook.Rule;
import dossier.platform.read.DutyLine;
import dossier.platform.read.DutyLine.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    static DutyStatistics of(StatisticsQuery asked, Stream<DutyLine> duties, LocalDate today) {
        var byRule = new TreeMap<Rule, List<DutyLine>>();
        duties.filter(it -> counts(asked, it))
                .forEach(it -> byRule.computeIfAbsent(it.rule(), _ -> new ArrayList<>())
                        .add(it));
        return new DutyStatistics(byRule.entrySet().stream()
                .map(it -> row(asked, it.getKey(), it.getValue(), today))
                .toList());
    }

    /** The duties behind a count, by what is due first. */
    static List<Line> list(StatisticsQuery asked, Rule rule, State state, List<Owed> contracts, LocalDate today) {
        return contracts.stream()
                .flatMap(it -> it.duties().stream()
                        .filter(duty -> duty.rule() == rule && duty.state() == state && counts(asked, duty))
                        .map(duty -> new Line(it.id(), it.number(), it.title(), duty, daysLate(duty, today))))
                .sorted(comparing((Line it) -> it.duty().due()).thenComparing(Line::id))
                .toList();
    }

    private static boolean counts(StatisticsQuery asked, DutyLine duty) {
        return SHOWN.contains(duty.state()) && asked.covers(duty.lastDay());
    }

    private static Row row(StatisticsQuery asked, Rule rule, List<DutyLine> duties, LocalDate today) {
        var states = new EnumMap<State, Count>(State.class);
        for (var state : SHOWN)
            states.put(
                    state,
                    new Count(
                            duties.stream().filter(it -> it.state() == state).count(),
                            asked.at("/statistics/duties", "rule", rule.code(), "state", state.name())));
        var late = duties.stream()
                .filter(it -> it.state() == State.LATE || it.state() == State.MISSED || it.state() == State.BREACHED)
                .mapToLong(it -> daysLate(it, today))
                .summaryStatistics();
        var average = late.getCount() == 0
                ? null
                : BigDecimal.valueOf(late.getSum())
                        .divide(BigDecimal.valueOf(late.getCount()), 1, RoundingMode.HALF_UP);
        return new Row(rule, states, average, Math.max(0, late.getMax()));
    }

    private static long daysLate(DutyLine duty, LocalDate today) {
        return duty.state() == State.BREACHED ? ChronoUnit.DAYS.between(duty.lastDay(), today) : duty.daysLate();
    }
}
