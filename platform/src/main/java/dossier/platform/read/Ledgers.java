package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Projections.include;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dossier.platform.read.Ledger.Order;
import dossier.platform.read.ReadModel.Cases;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Reads the ledgers of all contexts for somebody: only what is in their reach, through whichever door. */
@Component
public class Ledgers implements SmartInitializingSingleton {
    private final Map<String, Ledger<?>> ledgers;
    private final MongoDatabase readModels;
    private final ObjectProvider<ReadingRights> rights;
    private final Folding folding;
    private final FoldRunner runner;
    private final Tokens tokens;
    private final Shown shown;
    private final ReadSettings settings;
    private final Indexes indexes;

    Ledgers(
            ObjectProvider<Ledger<?>> ledgers,
            MongoDatabase readModels,
            ObjectProvider<ReadingRights> rights,
            Folding folding,
            FoldRunner runner,
            Tokens tokens,
            Shown shown,
            ReadSettings settings,
            Indexes indexes) {
        this.ledgers = ledgers.orderedStream().collect(Collectors.toMap(Ledger::name, Function.identity()));
        this.readModels = readModels;
        this.rights = rights;
        this.folding = folding;
        this.runner = runner;
        this.tokens = tokens;
        this.shown = shown;
        this.settings = settings;
        this.indexes = indexes;
    }

    /**
     * @param next cursor of the following page; null on the last
     * @param total of all pages, when asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page<D>(
            List<D> items, @Nullable String next, @Nullable Long total) {}

    /** A document as of a version of its case. */
    public record Reading<D>(D document, long version) {
        /** The version as an {@code ETag}; weak, because with a strong one the server sends it uncompressed. */
        public String tag() {
            return "W/\"" + version + "\"";
        }
    }

    /**
     * @param name of the ledger
     * @param asked parameters as in the address; see {@link Ledger}; {@code knownAt}, where the model keeps its history: the lines as they were recorded then, of the
     *     cases in the reader's reach now
     * @throws BadQuery naming everything that is wrong with them
     * @throws NotReadable when there is no such ledger
     * @throws NotYetShown when {@code fresh} was asked for in vain
     */
    public Page<?> list(String name, Map<String, List<String>> asked, PersonId reader) {
        return list(ledger(name), asked, reader);
    }

    private <D> Page<D> list(Ledger<D> ledger, Map<String, List<String>> asked, PersonId reader) {
        var query = LedgerQuery.of(ledger, asked);
        if (query.fresh()) awaitAll(ledger.model());
        return query.page(
                collection(ledger, query),
                reach(ledger, query, reader),
                it -> read(ledger.model().document(), query, it));
    }

    /**
     * Of every document that is asked for, some of its components: for figures, which so add up to the list that is asked for in the same way.
     *
     * @param part a record of those components, named and typed as in the document
     * @throws BadQuery as {@link #list}
     */
    public <P> List<P> all(String name, Map<String, List<String>> asked, Class<P> part, PersonId reader) {
        var ledger = ledger(name);
        var query = LedgerQuery.of(ledger, asked);
        if (query.fresh()) awaitAll(ledger.model());
        var components = Stream.of(part.getRecordComponents())
                .map(it -> Field.path(ledger.model().document(), it.getName()));
        var paths = Stream.concat(components, Stream.of(History.CASE)).toList();
        return collection(ledger, query)
                .find(and(reach(ledger, query, reader), query.filter()))
                .projection(include(paths))
                .map(it -> read(part, query, it))
                .into(new ArrayList<>());
    }

    /**
     * @param asked {@code after}: the version that must be shown; {@code knownAt} and {@code asOf}: as {@link Folding#at} has it
     * @throws NotReadable when there is no such case, or it is not in their reach
     * @throws NotYetShown when {@code after} is not shown in time
     */
    public Reading<?> one(String name, String id, Map<String, List<String>> asked, PersonId reader) {
        var ledger = ledger(name);
        var parameters = new Parameters(asked);
        var after = parameters.version("after");
        var knownAt = parameters.moment("knownAt");
        var asOf = parameters.moment("asOf");
        parameters.done();
        var now = now(ledger, id, after, reader);
        if (knownAt == null && asOf == null) return now;
        return at(knownAt, asOf, file(ledger), id);
    }

    /**
     * The story of a case in the order it was recorded, with {@code sort=-version} newest first; further parameters {@code after}, {@code limit}, {@code cursor},
     * {@code count}, {@code fresh}, and {@code knownAt} and {@code asOf} as for the single case.
     */
    public Page<?> timeline(String name, String id, Map<String, List<String>> asked, PersonId reader) {
        var ledger = ledger(name);
        var timeline = ledger.timeline();
        if (timeline == null) throw new NotReadable();
        var stream = ledger.model().contexts().findFirst().orElseThrow() + "/" + id;
        var parameters = new Parameters(asked);
        var after = parameters.version("after");
        var past = past(parameters.moment("knownAt"), parameters.moment("asOf"));
        var newestFirst = Boolean.TRUE.equals(parameters.one("sort", Ledgers::newestFirst));
        var query = LedgerQuery.page(and(eq("stream", stream), past), inOrder(newestFirst), stream, asked, parameters);
        if (query.fresh()) awaitAll(file(ledger));
        now(ledger, id, after, reader);
        if (query.fresh()) awaitAll(timeline);
        else if (after != null)
            await(
                    timeline,
                    () -> collection(timeline)
                                    .find(and(eq("stream", stream), gte("version", after)))
                                    .first()
                            != null);
        return query.page(collection(timeline), empty(), it -> ReadCodecs.decode(timeline.document(), it));
    }

    /** What is asked for is indexed. */
    @Override
    public void afterSingletonsInstantiated() {
        for (var ledger : ledgers.values()) {
            Stream.concat(ledger.filters().stream(), ledger.order().stream().map(Order::field))
                    .map(Field::path)
                    .filter(path -> !path.equals(Field.ID.path()))
                    .distinct()
                    .forEach(path -> indexes.on(ledger.model(), path));
            if (!ledger.open() && ledger.file() != null)
                for (var whom : List.of("readers.people", "readers.departments", "readers.offices"))
                    indexes.on(ledger.model(), whom);
            if (ledger.model().history()) {
                indexes.onHistory(ledger.model(), "since");
                indexes.onHistory(ledger.model(), History.CASE);
            }
            if (ledger.timeline() != null) indexes.on(ledger.timeline(), "stream", "version");
        }
    }

    private <D> Reading<D> at(@Nullable Instant knownAt, @Nullable Instant asOf, Cases<D, ?> file, String id) {
        return folding.foldedAt(knownAt, asOf, file, id)
                .map(it -> new Reading<>(it.document(), it.version()))
                .orElseThrow(NotReadable::new);
    }

    private Reading<?> now(Ledger<?> ledger, String id, @Nullable Long after, PersonId reader) {
        return now(file(ledger), and(eq("_id", id), reach(ledger, reader)), after);
    }

    private static Cases<?, ?> file(Ledger<?> ledger) {
        if (ledger.file() == null) throw new NotReadable();
        return ledger.file();
    }

    private <D> Reading<D> now(Cases<D, ?> file, Bson filter, @Nullable Long after) {
        if (after != null) await(file, () -> find(file, and(filter, gte("version", after))) != null);
        var bson = find(file, filter);
        if (bson == null) throw new NotReadable();
        var version = Documents.versionOf(bson);
        if (after != null && version < after) throw new NotYetShown();
        return new Reading<>(ReadCodecs.decode(file.document(), bson), version);
    }

    private static Bson past(@Nullable Instant knownAt, @Nullable Instant asOf) {
        return and(
                knownAt == null ? empty() : lte("recordedAt", knownAt),
                asOf == null ? empty() : lte("happenedAt", asOf));
    }

    private static boolean newestFirst(String sort) {
        return switch (sort) {
            case "version" -> false;
            case "-version" -> true;
            default -> throw new IllegalArgumentException("version or -version");
        };
    }

    /** What was decided on a version without changing the case stands behind it, by time. */
    private static List<Order> inOrder(boolean newestFirst) {
        return List.of(
                new Order(new Field("version", "version", true, Long::valueOf), newestFirst),
                new Order(new Field("recordedAt", "recordedAt", true, Instant::parse), newestFirst));
    }

    /**
     * Until a read model shows all that was written before.
     *
     * @throws NotYetShown when that takes too long
     */
    void awaitAll(ReadModel<?> model) {
        await(model, () -> false);
    }

    /** Until it is shown, or nothing that was written before can show it any more. */
    private void await(ReadModel<?> model, BooleanSupplier wanted) {
        var head = tokens.head();
        if (!shown.await(() -> wanted.getAsBoolean() || runner.covers(model.name(), head), settings.patience()))
            throw new NotYetShown();
    }

    private Bson reach(Ledger<?> ledger, PersonId reader) {
        return ledger.open()
                ? empty()
                : rights.getIfAvailable(() -> ReadingRights.Reach::ownOnly)
                        .of(reader)
                        .filter();
    }

    private Bson reach(Ledger<?> ledger, LedgerQuery query, PersonId reader) {
        var now = reach(ledger, reader);
        if (query.knownAt() == null) return now;
        var then = History.at(query.knownAt());
        return now.toBsonDocument().isEmpty() ? then : and(in(History.CASE, cases(ledger.model(), now)), then);
    }

    private List<BsonValue> cases(ReadModel<?> model, Bson reach) {
        return collection(model)
                .find(reach)
                .projection(include("_id"))
                .map(it -> it.get("_id"))
                .into(new ArrayList<>());
    }

    private MongoCollection<BsonDocument> collection(Ledger<?> ledger, LedgerQuery query) {
        return query.knownAt() == null
                ? collection(ledger.model())
                : readModels.getCollection(History.of(ledger.model()), BsonDocument.class);
    }

    private static <T> T read(Class<T> type, LedgerQuery query, BsonDocument line) {
        return ReadCodecs.decode(type, query.knownAt() == null ? line : History.document(line));
    }

    private @Nullable BsonDocument find(ReadModel<?> model, Bson filter) {
        return collection(model).find(filter).first();
    }

    private MongoCollection<BsonDocument> collection(ReadModel<?> model) {
        return readModels.getCollection(model.name(), BsonDocument.class);
    }

    private Ledger<?> ledger(String name) {
        var ledger = ledgers.get(name);
        if (ledger == null) throw new NotReadable();
        return ledger;
    }
}
