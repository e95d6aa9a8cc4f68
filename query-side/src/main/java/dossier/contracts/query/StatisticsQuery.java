package dossier.contracts.query;

import dossier.contracts.api.ContractStage;
import dossier.platform.read.BadQuery;
import dossier.platform.read.Parameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is asked of the statistics: which months, what a row stands for, and which contracts count.
 *
 * @param to the last month, not before {@code from}
 * @param only filters of the ledger: department, drafter, counterparty, stage
 */
public record StatisticsQuery(YearMonth from, YearMonth to, Grouping by, Map<String, String> only) {
    private static final int MOST_MONTHS = 120;
    private static final List<String> FILTERS = List.of("department", "drafter", "counterparty");

    /**
     * @param asked parameters as in the address; the months are this year's up to {@code today} when nothing is asked
     * @throws BadQuery naming everything that is wrong with them
     */
    static StatisticsQuery of(Parameters asked, LocalDate today) {
        var only = new LinkedHashMap<String, String>();
        for (var filter : FILTERS) put(only, filter, asked.one(filter, text -> text));
        var stage = asked.one("stage", ContractStage::valueOf);
        put(only, "stage", stage == null ? null : stage.name());
        var by = asked.one("by", text -> Grouping.valueOf(text.toUpperCase(Locale.ROOT)));
        var from = asked.one("from", YearMonth::parse);
        var to = asked.one("to", YearMonth::parse);
        var last = to != null ? to : YearMonth.from(today);
        var first = from != null ? from : last.withMonth(1);
        if (first.isAfter(last) || first.until(last, ChronoUnit.MONTHS) >= MOST_MONTHS) asked.fault("from", "value");
        return new StatisticsQuery(first, last, by == null ? Grouping.MONTH : by, only);
    }

    private static void put(Map<String, String> only, String name, @Nullable String value) {
        if (value != null) only.put(name, value);
    }

    /** The ledger's filters for all contracts that count. */
    Map<String, List<String>> filter() {
        var filter = new LinkedHashMap<String, List<String>>();
        only.forEach((name, value) -> filter.put(name, List.of(value)));
        return filter;
    }

    /** The same of a contract that is at hand. */
    boolean counts(ContractStatistics.Counted contract) {
        return only.entrySet().stream().allMatch(it -> it.getValue().equals(Grouping.of(it.getKey(), contract)));
    }

    LocalDate firstDay() {
        return from.atDay(1);
    }

    LocalDate lastDay() {
        return to.atEndOfMonth();
    }

    boolean covers(@Nullable LocalDate day) {
        return day != null && !day.isBefore(firstDay()) && !day.isAfter(lastDay());
    }

    /** Of a row, or of all rows together when it has no key. */
    @Nullable
    String keyOf(ContractStatistics.Counted contract, LocalDate day) {
        return by == Grouping.MONTH ? YearMonth.from(day).toString() : by.keyOf(contract);
    }

    /** Where the contracts behind a figure are listed: the ledger, asked for exactly these. */
    String ledger(LifeStep step, @Nullable String key, @Nullable String currency) {
        var asked = filter(step.filter(), key);
        if (currency != null) asked.put("amount.currency", List.of(currency));
        return address("/contracts", asked);
    }

    /** Whether orders can be told by what is asked: they have neither drafter nor a stage of a contract. */
    boolean tellsOfOrders() {
        return !only.containsKey("drafter") && !only.containsKey("stage");
    }

    /** Where the orders behind a figure are listed. */
    String orders(@Nullable String key, Map<String, String> only) {
        var asked = filter("dueOn", key);
        only.forEach((name, value) -> asked.put(name, List.of(value)));
        return address("/orders", asked);
    }

    /** The filters for a row, or for all rows together when it has no key, with a day in its months. */
    private Map<String, List<String>> filter(String day, @Nullable String key) {
        var asked = filter();
        var ofMonth = by == Grouping.MONTH && key != null;
        if (key != null && !ofMonth) asked.put(by.filter(), List.of(key));
        asked.put(day + ".from", day(ofMonth ? YearMonth.parse(key).atDay(1) : firstDay()));
        asked.put(day + ".to", day(ofMonth ? YearMonth.parse(key).atEndOfMonth() : lastDay()));
        return asked;
    }

    /** The same question at another door, with further parameters in pairs. */
    public String at(String path, String... more) {
        var asked = filter();
        asked.put("by", List.of(by.name().toLowerCase(Locale.ROOT)));
        asked.put("from", List.of(from.toString()));
        asked.put("to", List.of(to.toString()));
        for (var i = 0; i < more.length; i += 2) asked.put(more[i], List.of(more[i + 1]));
        return address(path, asked);
    }

    public String value(String filter) {
        return only.getOrDefault(filter, "");
    }

    private static List<String> day(LocalDate day) {
        return List.of(day.toString());
    }

    private static String address(String path, Map<String, List<String>> asked) {
        var address = UriComponentsBuilder.fromPath(path);
        asked.forEach((name, values) -> address.queryParam(name, values.toArray()));
        return address.build().encode().toUriString();
    }
}
