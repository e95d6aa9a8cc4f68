package dossier.complaints.query;

import dossier.complaints.api.ComplaintKind;
import dossier.handbook.Circumstances;
import dossier.platform.read.BadQuery;
import dossier.platform.read.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * CMP-08: which complaints are analysed: those that came in within some months, without what was withdrawn or was another's duplicate, and without incidents that no
 * customer complained of.
 *
 * @param to the last month, not before {@code from}
 * @param kind null for both
 * @param only filters of the ledger: counterparty, departments, product
 */
public record AnalysisQuery(
        YearMonth from, YearMonth to, @Nullable ComplaintKind kind, Map<String, String> only) {
    private static final int MOST_MONTHS = 36;
    private static final List<String> FILTERS = List.of("counterparty", "departments", "product");

    /** @throws BadQuery naming everything that is wrong, also what is no parameter at all */
    static AnalysisQuery of(Map<String, List<String>> given, Clock clock) {
        var parameters = new Parameters(given);
        var asked = of(parameters, LocalDate.ofInstant(clock.instant(), Circumstances.ZONE));
        parameters.done();
        return asked;
    }

    /**
     * @param asked parameters as in the address; the twelve months up to {@code today} when none are asked for
     * @throws BadQuery naming everything that is wrong with them
     */
    static AnalysisQuery of(Parameters asked, LocalDate today) {
        var only = new LinkedHashMap<String, String>();
        for (var filter : FILTERS) {
            var value = asked.one(filter, text -> text);
            if (value != null) only.put(filter, value);
        }
        var kind = asked.one("kind", ComplaintKind::valueOf);
        var from = asked.one("from", YearMonth::parse);
        var to = asked.one("to", YearMonth::parse);
        var last = to != null ? to : YearMonth.from(today);
        var first = from != null ? from : last.minusMonths(11);
        if (first.isAfter(last) || first.until(last, ChronoUnit.MONTHS) >= MOST_MONTHS) asked.fault("from", "value");
        return new AnalysisQuery(first, last, kind, only);
    }

    /** Of the ledger, for all that is analysed. */
    Map<String, List<String>> filter() {
        var filter = new LinkedHashMap<String, List<String>>();
        filter.put("counts", List.of("true"));
        filter.put(
                "kind",
                kind == null
                        ? Arrays.stream(ComplaintKind.values()).map(Enum::name).toList()
                        : List.of(kind.name()));
        only.forEach((name, value) -> filter.put(name, List.of(value)));
        filter.put("receivedOn.from", List.of(from.atDay(1).toString()));
        filter.put("receivedOn.to", List.of(to.atEndOfMonth().toString()));
        return filter;
    }

    /** Where those behind a figure are listed: the ledger, asked for exactly these. */
    String list(String... narrowed) {
        var asked = filter();
        for (var i = 0; i < narrowed.length; i += 2) asked.put(narrowed[i], List.of(narrowed[i + 1]));
        var address = UriComponentsBuilder.fromPath("/complaints");
        asked.forEach((name, values) -> address.queryParam(name, values.toArray()));
        return address.build().encode().toUriString();
    }

    String listOf(YearMonth month, String... narrowed) {
        var within = Arrays.copyOf(narrowed, narrowed.length + 4);
        within[narrowed.length] = "receivedOn.from";
        within[narrowed.length + 1] = month.atDay(1).toString();
        within[narrowed.length + 2] = "receivedOn.to";
        within[narrowed.length + 3] = month.atEndOfMonth().toString();
        return list(within);
    }

    List<YearMonth> months() {
        return Stream.iterate(from, it -> !it.isAfter(to), it -> it.plusMonths(1))
                .toList();
    }

    public String value(String filter) {
        return only.getOrDefault(filter, "");
    }
}
