package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import dossier.platform.read.Ledger.Order;
import dossier.platform.read.Ledgers.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks of a ledger: filters, {@code q}, {@code sort}, {@code limit}, {@code cursor}, {@code count}, {@code fresh}.
 *
 * @param order of the page, ended by the id so that no two documents tie
 * @param at where to go on; null for the first page
 * @param fingerprint of everything a cursor must not be carried over
 * @param fresh whether to wait for all that was written before the question
 * @param knownAt until when what the lines tell was recorded; null for now
 * @param asOf until when what the lines tell happened; null for now
 */
record LedgerQuery(
        Bson filter,
        List<Order> order,
        int limit,
        @Nullable Cursor at,
        String fingerprint,
        boolean count,
        boolean fresh,
        @Nullable Instant knownAt,
        @Nullable Instant asOf) {
    private static final int MOST = 200;
    private static final int USUAL = 50;
    private static final String SPECIAL = "\\^$.|?*+()[]{}";

    /** @throws BadQuery naming everything that is wrong */
    static LedgerQuery of(Ledger<?> present, Map<String, List<String>> given) {
        var parameters = new Parameters(given);
        var kept = present.model().history();
        var knownAt = kept ? parameters.moment("knownAt") : null;
        var asOf = kept ? parameters.moment("asOf") : null;
        if (knownAt != null && asOf != null) parameters.fault("asOf", "beside-known-at");
        var ledger = knownAt == null && asOf == null ? present : present.ofThePast();
        var filters = new ArrayList<Bson>();
        for (var field : ledger.filters()) filters.addAll(filters(field, parameters));
        var search = parameters.one("q", LedgerQuery::escaped);
        if (search != null && !ledger.searched().isEmpty())
            filters.add(or(ledger.searched().stream()
                    .map(field -> regex(field.path(), search, "i"))
                    .toList()));
        if (search != null && ledger.searched().isEmpty()) parameters.fault("q", "unknown");
        var sort = parameters.one("sort", text -> order(ledger, text));
        var order = sort == null ? List.of(ledger.order().getFirst()) : sort;
        var filter = filters.isEmpty() ? empty() : and(filters);
        return page(filter, order, ledger.name(), given, parameters).at(knownAt, asOf);
    }

    /** Of a page whose filter and order are not the reader's. */
    static LedgerQuery page(
            Bson filter, List<Order> sort, String name, Map<String, List<String>> given, Parameters parameters) {
        var order = new ArrayList<>(sort);
        if (sort.stream().noneMatch(it -> it.field().path().equals(Field.ID.path())))
            order.add(new Order(Field.ID, false));
        var fingerprint = fingerprint(name, given);
        var limit = parameters.one("limit", LedgerQuery::limit);
        var cursor = parameters.one("cursor", text -> Cursor.read(text, fingerprint, order.size()));
        var count = parameters.flag("count");
        var fresh = parameters.flag("fresh");
        parameters.done();
        return new LedgerQuery(
                filter, order, Optional.ofNullable(limit).orElse(USUAL), cursor, fingerprint, count, fresh, null, null);
    }

    private LedgerQuery at(@Nullable Instant knownAt, @Nullable Instant asOf) {
        return new LedgerQuery(filter, order, limit, at, fingerprint, count, fresh, knownAt, asOf);
    }

    /** Whether it is not asked of now. */
    boolean past() {
        return knownAt != null || asOf != null;
    }

    /** @param found where it is looked for, and what is in the reader's reach there */
    <D> Page<D> page(MongoCollection<BsonDocument> found, Bson reach, Function<BsonDocument, D> read) {
        var all = and(reach, filter);
        var lines = found.find(at == null ? all : and(all, at.filter(order)))
                .sort(sorted())
                .limit(limit + 1)
                .into(new ArrayList<>());
        var shown = lines.subList(0, Math.min(lines.size(), limit));
        var next = lines.size() > limit ? Cursor.behind(shown.getLast(), order).write(fingerprint) : null;
        var total = count ? found.countDocuments(all) : null;
        return new Page<>(shown.stream().map(read).toList(), next, total);
    }

    Bson sorted() {
        return orderBy(order.stream()
                .map(it -> it.descending()
                        ? descending(it.field().path())
                        : ascending(it.field().path()))
                .toList());
    }

    private static List<Bson> filters(Field field, Parameters parameters) {
        var filters = new ArrayList<Bson>();
        var values = parameters.all(field.name(), field.read());
        if (!values.isEmpty()) filters.add(in(field.path(), values));
        if (!field.ranged()) return filters;
        var from = parameters.one(field.name() + ".from", field.read());
        var to = parameters.one(field.name() + ".to", field.read());
        if (from != null) filters.add(gte(field.path(), from));
        if (to != null) filters.add(lte(field.path(), to));
        return filters;
    }

    private static List<Order> order(Ledger<?> ledger, String text) {
        var orders = new ArrayList<Order>();
        for (var name : text.split(",")) {
            var descending = name.startsWith("-");
            var field = ledger.order().stream()
                    .map(Order::field)
                    .filter(it -> it.name().equals(descending ? name.substring(1) : name))
                    .findFirst()
                    .orElseThrow();
            if (orders.stream().anyMatch(it -> it.field() == field))
                throw new IllegalArgumentException("sorted twice by " + name);
            orders.add(new Order(field, descending));
        }
        return orders;
    }

    private static int limit(String text) {
        var limit = Integer.parseInt(text);
        if (limit < 1 || limit > MOST) throw new IllegalArgumentException("1 to " + MOST);
        return limit;
    }

    private static String escaped(String text) {
        if (text.isBlank() || text.length() > MOST || text.indexOf('\0') >= 0)
            throw new IllegalArgumentException("1 to " + MOST + " characters");
        var pattern = new StringBuilder();
        text.chars()
                .forEach(it ->
                        pattern.append(SPECIAL.indexOf(it) < 0 ? "" : "\\").append((char) it));
        return pattern.toString();
    }

    private static String fingerprint(String name, Map<String, List<String>> given) {
        var asked = new TreeMap<>(given);
        asked.keySet().removeAll(List.of("limit", "cursor", "count", "fresh", "after"));
        return Cursor.hash(name + asked);
    }
}
