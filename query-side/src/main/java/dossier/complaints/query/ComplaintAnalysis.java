package dossier.complaints.query;

import dossier.complaints.api.ComplaintKind;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Severity;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Percent;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * CMP-08, CMP-11, CMP-12: what some complaints say together. Computed from the lines of the ledger, so each figure is the length of the list it opens.
 *
 * @param total all of them
 * @param directSupply CMP-11: those of customers who are supplied directly, of whom the target is none
 * @param groups by cause, product, department and customer, the largest first
 */
public record ComplaintAnalysis(
        Figure total,
        Figure directSupply,
        Figure reopened,
        Figure satisfied,
        Figure dissatisfied,
        List<Group> groups,
        List<Month> months,
        List<Times> times) {
    /** CMP-11: 零投诉. */
    public static final int TARGET = 0;

    /** What is read of each line. */
    public record Counted(
            @Nullable ComplaintKind kind,
            @Nullable Severity severity,
            boolean major,
            @Nullable CounterpartyId counterparty,
            boolean directSupply,
            String product,
            List<DepartmentId> departments,
            @Nullable LocalDate receivedOn,
            String cause,
            @Nullable Boolean justified,
            @Nullable Boolean satisfied,
            @Nullable State response,
            @Nullable State resolution,
            int reopened,
            List<By> lacking,
            ComplaintClock clock) {
        TimeTaken.Clocked clocked() {
            return new TimeTaken.Clocked(receivedOn, clock);
        }
    }

    /** @param list where they are listed */
    public record Figure(long complaints, String list) {
        public boolean none() {
            return complaints == 0;
        }
    }

    /** What complaints are grouped by. */
    public enum By {
        CAUSE("cause", it -> it.cause().isEmpty() ? List.of() : List.of(it.cause())),
        PRODUCT("product", it -> it.product().isBlank() ? List.of() : List.of(it.product())),
        DEPARTMENT(
                "departments",
                it -> it.departments().stream().map(DepartmentId::value).toList()),
        CUSTOMER(
                "counterparty",
                it -> Stream.ofNullable(it.counterparty())
                        .map(CounterpartyId::value)
                        .toList());

        private final String filter;
        private final Function<Counted, List<String>> keys;

        By(String filter, Function<Counted, List<String>> keys) {
            this.filter = filter;
            this.keys = keys;
        }

        /** By which the ledger is asked. */
        String filter() {
            return filter;
        }
    }

    /**
     * @param unknown those of which it is not known
     * @param rows the largest first (Pareto); where one complaint stands in several, they come to more than the whole
     */
    public record Group(By by, List<Row> rows, Figure unknown) {
        /** Those that came more than once. */
        public List<Row> repeated() {
            return rows.stream().filter(it -> it.figure().complaints() > 1).toList();
        }
    }

    /**
     * @param percent of all that are known, with one digit
     * @param cumulative with those above it
     */
    public record Row(String key, Figure figure, BigDecimal percent, BigDecimal cumulative) {}

    public record Month(
            YearMonth month, Figure received, Figure objections, Figure justified, Figure major, Figure directSupply) {}

    /** How one limit of one severity stands. */
    public record Times(Severity severity, String limit, Map<State, Figure> states) {}

    /** How a limit can stand; one that ran out and was kept later is late, one that was never kept is missed. */
    static final List<State> STATES = List.of(State.OWED, State.KEPT, State.LATE, State.BREACHED, State.MISSED);

    /** Of those that the reader may list. */
    static ComplaintAnalysis of(AnalysisQuery asked, Ledgers ledgers, PersonId reader) {
        return of(asked, all(asked, ledgers, reader));
    }

    static List<Counted> all(AnalysisQuery asked, Ledgers ledgers, PersonId reader) {
        return ledgers.all(ComplaintReadModels.COMPLAINTS, asked.filter(), Counted.class, reader);
    }

    static ComplaintAnalysis of(AnalysisQuery asked, List<Counted> all) {
        return new ComplaintAnalysis(
                new Figure(all.size(), asked.list()),
                count(asked, all, Counted::directSupply, "directSupply", "true"),
                count(asked, all, it -> it.reopened() > 0, "reopened.from", "1"),
                count(asked, all, it -> Boolean.TRUE.equals(it.satisfied()), "satisfied", "true"),
                count(asked, all, it -> Boolean.FALSE.equals(it.satisfied()), "satisfied", "false"),
                Arrays.stream(By.values()).map(it -> group(asked, all, it)).toList(),
                asked.months().stream().map(it -> month(asked, all, it)).toList(),
                Arrays.stream(Severity.values())
                        .flatMap(it -> Stream.of(
                                times(asked, all, it, "response", Counted::response),
                                times(asked, all, it, "resolution", Counted::resolution)))
                        .toList());
    }

    public Group by(By by) {
        return groups.stream().filter(it -> it.by() == by).findFirst().orElseThrow();
    }

    public List<Row> repeatedCustomers() {
        return by(By.CUSTOMER).repeated();
    }

    public List<Row> repeatedProducts() {
        return by(By.PRODUCT).repeated();
    }

    private static Group group(AnalysisQuery asked, List<Counted> all, By by) {
        var counts = new TreeMap<String, Long>();
        var only = asked.value(by.filter);
        for (var one : all)
            by.keys.apply(one).stream()
                    .filter(key -> only.isEmpty() || only.equals(key))
                    .forEach(key -> counts.merge(key, 1L, Long::sum));
        var whole = counts.values().stream().mapToLong(it -> it).sum();
        var rows = new ArrayList<Row>();
        var sum = 0L;
        for (var one : counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> it) -> it.getValue())
                        .reversed())
                .toList()) {
            sum += one.getValue();
            rows.add(new Row(
                    one.getKey(),
                    new Figure(one.getValue(), asked.list(by.filter, one.getKey())),
                    percent(one.getValue(), whole),
                    percent(sum, whole)));
        }
        return new Group(by, rows, count(asked, all, it -> it.lacking().contains(by), "lacking", by.name()));
    }

    private static Month month(AnalysisQuery asked, List<Counted> all, YearMonth month) {
        var then = all.stream()
                .filter(it -> it.receivedOn() != null
                        && YearMonth.from(it.receivedOn()).equals(month))
                .toList();
        Function<Predicate<Counted>, Long> count =
                which -> then.stream().filter(which).count();
        return new Month(
                month,
                new Figure(then.size(), asked.listOf(month)),
                new Figure(
                        count.apply(it -> it.kind() == ComplaintKind.QUALITY_OBJECTION),
                        asked.listOf(month, "kind", ComplaintKind.QUALITY_OBJECTION.name())),
                new Figure(
                        count.apply(it -> Boolean.TRUE.equals(it.justified())),
                        asked.listOf(month, "justified", "true")),
                new Figure(count.apply(Counted::major), asked.listOf(month, "major", "true")),
                new Figure(count.apply(Counted::directSupply), asked.listOf(month, "directSupply", "true")));
    }

    private static Times times(
            AnalysisQuery asked,
            List<Counted> all,
            Severity severity,
            String limit,
            Function<Counted, @Nullable State> state) {
        var states = new LinkedHashMap<State, Figure>();
        for (var one : STATES)
            states.put(
                    one,
                    count(
                            asked,
                            all,
                            it -> it.severity() == severity && Objects.equals(state.apply(it), one),
                            "severity",
                            severity.name(),
                            limit,
                            one.name()));
        return new Times(severity, limit, states);
    }

    private static Figure count(AnalysisQuery asked, List<Counted> all, Predicate<Counted> which, String... narrowed) {
        return new Figure(all.stream().filter(which).count(), asked.list(narrowed));
    }

    private static BigDecimal percent(long part, long whole) {
        return Objects.requireNonNullElse(Percent.of(part, whole), BigDecimal.ZERO);
    }
}
