package dossier.platform.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import dossier.platform.read.Ledgers;
import dossier.platform.read.Ledgers.Page;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/**
 * A ledger as a page shows it: what was asked, what was found, and the addresses of other views of it. A form leaves empty fields in an address; they ask for nothing.
 *
 * @param path of the page
 * @param asked without what is empty
 * @param usualSort by which it is sorted when nothing is asked
 * @param downloadable whether the same question asked of {@link LedgerDownloads} is answered with all of it
 */
public record Listing<D>(
        String path,
        Map<String, List<String>> asked,
        String usualSort,
        List<D> items,
        @Nullable String next,
        long total,
        boolean downloadable) {
    private static final String A_PAGE = "25";

    /** Of what is no ledger, or asked in other words than the ledger has. */
    public Listing(
            String path,
            Map<String, List<String>> asked,
            String usualSort,
            List<D> items,
            @Nullable String next,
            long total) {
        this(path, asked, usualSort, items, next, total, false);
    }

    @SuppressWarnings("unchecked") // the caller knows what its ledger holds
    public static <D> Listing<D> of(
            Ledgers ledgers, String ledger, String usualSort, MultiValueMap<String, String> given, PersonId reader) {
        var asked = filled(given);
        var query = new HashMap<>(asked);
        query.putIfAbsent("limit", List.of(A_PAGE));
        query.put("count", List.of("true"));
        var page = (Page<D>) ledgers.list(ledger, query, reader);
        return new Listing<>(
                "/" + ledger,
                asked,
                usualSort,
                page.items(),
                page.next(),
                page.total() == null ? 0 : page.total(),
                true);
    }

    /** Without what is empty: a form leaves empty fields in an address. */
    public static Map<String, List<String>> filled(MultiValueMap<String, String> given) {
        var asked = new LinkedHashMap<String, List<String>>();
        given.forEach((name, values) -> {
            var filled = values.stream()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .toList();
            if (!filled.isEmpty()) asked.put(name, filled);
        });
        return asked;
    }

    public String value(String name) {
        return asked.getOrDefault(name, List.of("")).getFirst();
    }

    /** Whether this is among the values asked by that name. */
    public boolean asks(String name, String value) {
        return asked.getOrDefault(name, List.of()).contains(value);
    }

    /** Whether several values are asked by that name: a field that holds one would lose the others. */
    public boolean several(String name) {
        return asked.getOrDefault(name, List.of()).size() > 1;
    }

    /** What is asked by other names than those a form has fields for, to be asked along. */
    public List<Map.Entry<String, String>> beside(String... fields) {
        return asked.entrySet().stream()
                .filter(it -> !it.getKey().equals("cursor") && !List.of(fields).contains(it.getKey()))
                .flatMap(it -> it.getValue().stream().map(value -> Map.entry(it.getKey(), value)))
                .toList();
    }

    /** Whether anything narrows it down. */
    public boolean filtered() {
        return asked.keySet().stream()
                .anyMatch(it -> !List.of("sort", "cursor", "limit").contains(it));
    }

    public boolean onFirstPage() {
        return !asked.containsKey("cursor");
    }

    public String nextPage() {
        return next == null ? "" : address("cursor", next);
    }

    public String firstPage() {
        return address("cursor", "");
    }

    /** All of it as a spreadsheet, filtered and sorted as here. */
    public String download() {
        return path + ".xlsx" + firstPage().substring(path.length());
    }

    /** Sorted by a column, the other way round when it is already. */
    public String sortedBy(String field) {
        return address("sort", sort().equals(field) ? "-" + field : field);
    }

    /** For a column's head: ascending, descending, or null when it is not sorted by it. */
    public @Nullable String sorted(String field) {
        if (sort().equals(field)) return "ascending";
        return sort().equals("-" + field) ? "descending" : null;
    }

    /** The same with one thing asked differently, from the first page; an empty value asks for nothing. */
    public String with(String name, String value) {
        return address(name, value);
    }

    /** The same without asking for these, from the first page. */
    public String without(String... names) {
        var less = new LinkedHashMap<>(asked);
        List.of(names).forEach(less::remove);
        return new Listing<>(path, less, usualSort, items, next, total).firstPage();
    }

    private String sort() {
        return value("sort").isEmpty() ? usualSort : value("sort");
    }

    private String address(String name, String value) {
        var query = new ArrayList<String>();
        asked.forEach((key, values) -> {
            if (!key.equals(name) && !key.equals("cursor")) values.forEach(it -> query.add(parameter(key, it)));
        });
        if (!value.isEmpty()) query.add(parameter(name, value));
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static String parameter(String name, String value) {
        return UriUtils.encode(name, UTF_8) + "=" + UriUtils.encode(value, UTF_8);
    }
}
