package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dossier.platform.read.ReadModel.Cases;
import dossier.platform.read.ReadModel.Entries;
import dossier.platform.read.ReadingRights.Reach;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
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
    private final Patience patience;
    private final Indexes indexes;
    private final ObjectProvider<Standpoint> standpoint;
    private final Map<Class<?>, AtHand<?>> atHand = new ConcurrentHashMap<>();

    Ledgers(
            ObjectProvider<Ledger<?>> ledgers,
            MongoDatabase readModels,
            ObjectProvider<ReadingRights> rights,
            Folding folding,
            FoldRunner runner,
            Tokens tokens,
            Shown shown,
            ReadSettings settings,
            Indexes indexes,
            ObjectProvider<Standpoint> standpoint) {
        this.ledgers = ledgers.orderedStream().collect(Collectors.toMap(Ledger::name, Function.identity()));
        this.readModels = readModels;
        this.rights = rights;
        this.folding = folding;
        this.patience = new Patience(runner, tokens, shown, settings);
        this.indexes = indexes;
        this.standpoint = standpoint;
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

        Reading<D> seenBy(Reader reader) {
            return new Reading<>(reader.sees(document), version);
        }
    }

    /**
     * @param name of the ledger
     * @param asked parameters as in the address; see {@link Ledger}; {@code knownAt}, where the model keeps its history: the lines as they were recorded then, or
     *     {@code asOf}: as they are known by now to have stood then; of the cases in the reader's reach now
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
        var reading = reading(ledger, reader);
        return query.page(
                collection(ledger, query),
                reach(ledger, query, reading),
                it -> reading.sees(read(ledger.model().document(), query, it)));
    }

    /**
     * Of every document that is asked for, some of its components: for figures, which so add up to the list that is asked for in the same way.
     *
     * @param part a record of those components, named and typed as in the document
     * @throws BadQuery as {@link #list}
     */
    public <P> List<P> all(String name, Map<String, List<String>> asked, Class<P> part, PersonId reader) {
        var all = new ArrayList<P>();
        each(name, asked, part, reader, all::add);
        return all;
    }

    /**
     * Of every document in the reader's reach a little, which stays at hand, for figures over very many of them.
     *
     * @param part a record of components, named and typed as in the document
     * @param kept what is kept of them, always the same for the same part
     * @param fresh whether to wait for all that was written before
     */
    @SuppressWarnings("unchecked") // for each part the same is kept
    public <P, K> List<K> atHand(String name, Class<P> part, Function<P, K> kept, boolean fresh, PersonId reader) {
        var ledger = ledger(name);
        if (fresh) awaitAll(ledger.model());
        var those = (AtHand<K>) atHand.computeIfAbsent(part, _ -> atHand(ledger, part, kept));
        return those.listed(reading(ledger, reader).reach());
    }

    private <P, K> AtHand<K> atHand(Ledger<?> ledger, Class<P> part, Function<P, K> kept) {
        indexes.on(ledger.model(), Documents.WRITTEN);
        return new AtHand<>(
                collection(ledger.model()),
                Stream.of(part.getRecordComponents())
                        .map(it -> Field.path(ledger.model().document(), it.getName())),
                it -> kept.apply(ReadCodecs.decode(part, it)));
    }

    /** As {@link #all}, one after the other however many there are, sorted where {@code sort} is asked for. */
    public <P> void each(
            String name, Map<String, List<String>> asked, Class<P> part, PersonId reader, Consumer<P> take) {
        each(ledger(name), asked, part, reader, take);
    }

    private <D, P> void each(
            Ledger<D> ledger, Map<String, List<String>> asked, Class<P> part, PersonId reader, Consumer<P> take) {
        var query = LedgerQuery.of(ledger, asked);
        if (query.fresh()) awaitAll(ledger.model());
        var reading = reading(ledger, reader);
        var document = ledger.model().document();
        var found = collection(ledger, query)
                .find(and(reach(ledger, query, reading), query.filter()))
                .sort(asked.containsKey("sort") ? query.sorted() : null);
        if (Partly.class.isAssignableFrom(document)) {
            found.map(it -> ReadCodecs.part(document, reading.sees(read(document, query, it)), part))
                    .forEach(take);
            return;
        }
        var components = Stream.of(part.getRecordComponents()).map(it -> Field.path(document, it.getName()));
        var paths = Stream.concat(components, Stream.of(History.CASE)).toList();
        found.projection(include(paths)).map(it -> read(part, query, it)).forEach(take);
    }

    /** Those with single cases that can be asked for by all of these. */
    public List<String> filteredBy(Collection<String> fields) {
        return ledgers.values().stream()
                .filter(it -> it.file() != null && it.isFilteredBy(fields))
                .map(Ledger::name)
                .toList();
    }

    /** The documents that are asked for, each read when its turn comes. */
    public record Lines(List<Column> columns, Iterable<?> documents) {
        public void to(Consumer<Object> taking) {
            documents.forEach(taking);
        }
    }

    /**
     * Every document that is asked for, in the order asked for, without pages.
     *
     * @throws BadQuery as {@link #list}
     */
    public Lines each(String name, Map<String, List<String>> asked, PersonId reader) {
        return each(ledger(name), asked, reader);
    }

    private <D> Lines each(Ledger<D> ledger, Map<String, List<String>> asked, PersonId reader) {
        var query = LedgerQuery.of(ledger, asked);
        if (query.fresh()) awaitAll(ledger.model());
        var reading = reading(ledger, reader);
        var found = collection(ledger, query)
                .find(and(reach(ledger, query, reading), query.filter()))
                .sort(query.sorted())
                .map(it -> reading.sees(read(ledger.model().document(), query, it)));
        return new Lines(ledger.columns(), found);
    }

    /**
     * @param asked {@code after}: the version that must be shown; {@code knownAt} and {@code asOf}: as {@link Folding#at} has it; without them, as of where
     *     {@link Standpoint} stands
     * @throws NotReadable when there is no such case, or it is not in their reach
     * @throws NotYetShown when {@code after} is not shown in time
     */
    public Reading<?> one(String name, String id, Map<String, List<String>> asked, PersonId reader) {
        var ledger = ledger(name);
        var parameters = new Parameters(asOf(name, id, asked));
        var after = parameters.version("after");
        var knownAt = parameters.moment("knownAt");
        var asOf = parameters.moment("asOf");
        parameters.done();
        var reading = reading(ledger, reader);
        var now = now(ledger, id, after, reading);
        return (knownAt == null && asOf == null ? now : at(knownAt, asOf, file(ledger), id)).seenBy(reading);
    }

    /** Whether it has single cases. */
    public boolean hasCases(String name) {
        var ledger = ledgers.get(name);
        return ledger != null && ledger.file() != null;
    }

    /** What is asked of a case, with as of when it is read. */
    public Map<String, List<String>> asOf(String name, String id, Map<String, List<String>> asked) {
        return standpoint.getIfAvailable(() -> Standpoint.NOW).added(name, id, asked);
    }

    /**
     * The story of a case in the order it was recorded, with {@code sort=-version} newest first; further parameters {@code after}, {@code limit}, {@code cursor},
     * {@code count}, {@code fresh}, and {@code knownAt} and {@code asOf} as for the single case.
     */
    public Page<?> timeline(String name, String id, Map<String, List<String>> given, PersonId reader) {
        var ledger = ledger(name);
        var timeline = timeline(ledger);
        var asked = asOf(name, id, given);
        var parameters = new Parameters(asked);
        var after = parameters.version("after");
        var query = StoryQuery.of(ledger.stream(id), asked, parameters);
        if (query.fresh()) awaitAll(file(ledger));
        var told = told(ledger, id, after, reader);
        if (query.fresh()) awaitAll(timeline);
        else if (after != null)
            patience.await(
                    timeline,
                    () -> collection(timeline)
                                    .find(and(eq("stream", ledger.stream(id)), gte("version", after)))
                                    .first()
                            != null);
        return query.page(collection(timeline), told, it -> ReadCodecs.decode(timeline.document(), it));
    }

    /**
     * Of every line of the story of a case as it is known now, in the order it was recorded, some of its components.
     *
     * @param part a record of those components, named and typed as in the line
     */
    public <P> List<P> story(String name, String id, Class<P> part, PersonId reader) {
        var ledger = ledger(name);
        var told = told(ledger, id, null, reader);
        return lines(ledger, id, part, told);
    }

    /**
     * Ids of the events in the story of a case that its reader is not told of (see {@link Partly}).
     *
     * @throws NotReadable when there is no such case, or it is not in their reach
     */
    public List<String> untold(String name, String id, PersonId reader) {
        var ledger = ledger(name);
        var reading = reading(ledger, reader);
        return untold(ledger, id, now(ledger, id, null, reading).document(), reading);
    }

    /**
     * Whether somebody may read any of these cases now.
     *
     * @param streams {@code context/id}
     */
    public boolean readsAny(Collection<String> streams, PersonId reader) {
        return streams.stream()
                .filter(it -> hasCases(Told.context(it)))
                .collect(groupingBy(Told::context, mapping(Told::caseId, Collectors.toSet())))
                .entrySet()
                .stream()
                .anyMatch(it -> readsAny(ledger(it.getKey()), it.getValue(), reader));
    }

    private boolean readsAny(Ledger<?> ledger, Collection<String> ids, PersonId reader) {
        var reach = reading(ledger, reader).reach();
        return find(file(ledger), and(in("_id", ids), reach.filter())) != null;
    }

    /** How many are on a list. */
    public long count(String name, Map<String, List<String>> asked, PersonId reader) {
        var counted = new HashMap<>(asked);
        counted.put("limit", List.of("1"));
        counted.put("count", List.of("true"));
        return Objects.requireNonNull(list(name, counted, reader).total());
    }

    /**
     * @throws NotReadable when there is no such case, it is not in their reach, or part of it is kept from them
     */
    public void onlyWhole(String name, String id, PersonId reader) {
        var ledger = ledger(name);
        var reading = reading(ledger, reader);
        if (now(ledger, id, null, reading).document() instanceof Partly<?> partly && !partly.isWholeFor(reading))
            throw new NotReadable();
    }

    private List<String> untold(Ledger<?> ledger, String id, Object document, Reader reading) {
        if (!(document instanceof Partly<?> partly) || partly.isWholeFor(reading)) return List.of();
        return lines(ledger, id, Partly.Line.class, empty()).stream()
                .filter(it -> !partly.tells(it, reading))
                .map(Partly.Line::id)
                .toList();
    }

    /** Once the version is shown, holds the lines of the story against what its reader is told. */
    private Bson told(Ledger<?> ledger, String id, @Nullable Long after, PersonId reader) {
        var reading = reading(ledger, reader);
        var untold = untold(ledger, id, now(ledger, id, after, reading).document(), reading);
        return untold.isEmpty() ? empty() : nin("_id", untold);
    }

    private <P> List<P> lines(Ledger<?> ledger, String id, Class<P> part, Bson which) {
        var components = Stream.of(part.getRecordComponents())
                .map(it -> Field.path(part, it.getName()))
                .toList();
        return collection(timeline(ledger))
                .find(and(eq("stream", ledger.stream(id)), which))
                .sort(StoryQuery.RECORDED)
                .projection(include(components))
                .map(it -> ReadCodecs.decode(part, it))
                .into(new ArrayList<>());
    }

    private static Entries<?> timeline(Ledger<?> ledger) {
        if (ledger.timeline() == null) throw new NotReadable();
        return ledger.timeline();
    }

    /** What is asked for is indexed. */
    @Override
    public void afterSingletonsInstantiated() {
        ledgers.values().forEach(indexes::of);
    }

    private <D> Reading<D> at(@Nullable Instant knownAt, @Nullable Instant asOf, Cases<D, ?> file, String id) {
        return folding.foldedAt(knownAt, asOf, file, id)
                .map(it -> new Reading<>(it.document(), it.version()))
                .orElseThrow(NotReadable::new);
    }

    private Reading<?> now(Ledger<?> ledger, String id, @Nullable Long after, Reader reading) {
        return now(file(ledger), and(eq("_id", id), reading.reach().filter()), after);
    }

    private static Cases<?, ?> file(Ledger<?> ledger) {
        if (ledger.file() == null) throw new NotReadable();
        return ledger.file();
    }

    private <D> Reading<D> now(Cases<D, ?> file, Bson filter, @Nullable Long after) {
        if (after != null) patience.await(file, () -> find(file, and(filter, gte("version", after))) != null);
        var bson = find(file, filter);
        if (bson == null) throw new NotReadable();
        var version = Documents.versionOf(bson);
        if (after != null && version < after) throw new NotYetShown();
        return new Reading<>(ReadCodecs.decode(file.document(), bson), version);
    }

    /** @throws NotYetShown when it takes too long until a read model shows all that was written before */
    void awaitAll(ReadModel<?> model) {
        patience.awaitAll(model);
    }

    private Reader reading(Ledger<?> ledger, PersonId reader) {
        var reach = ledger.open()
                ? Reach.EVERYTHING
                : rights.getIfAvailable(() -> Reach::ownOnly).of(reader);
        return new Reader(reader, reach);
    }

    /**
     * Cases, {@code context/id}, of which its reader sees a part only: whoever may read everything does not see all of their own.
     */
    public List<String> inPart(PersonId reader) {
        return inPart(
                new Reader(reader, rights.getIfAvailable(() -> Reach::ownOnly).of(reader)));
    }

    private List<String> inPart(Reader reading) {
        return ledgers.values().stream()
                .filter(it -> it.file() != null
                        && Partly.class.isAssignableFrom(it.file().document()))
                .flatMap(it -> inPart(it, file(it), reading))
                .toList();
    }

    private <D> Stream<String> inPart(Ledger<?> ledger, Cases<D, ?> file, Reader reading) {
        return collection(file).find(reading.reach().listed()).into(new ArrayList<>()).stream()
                .filter(it -> ReadCodecs.decode(file.document(), it) instanceof Partly<?> partly
                        && !partly.isWholeFor(reading))
                .map(it -> ledger.stream(it.getString("_id").getValue()));
    }

    private Bson reach(Ledger<?> ledger, LedgerQuery query, Reader reading) {
        var told = ledger.ofCases();
        var listed = reading.reach().listed();
        var now = told == null ? listed : and(listed, nin(told.path(), inPart(reading)));
        if (!query.past()) return now;
        var then = then(ledger.model(), query);
        // the few of that moment first: a server that scans would compare every version of a case with all of them
        return now.toBsonDocument().isEmpty() ? then : and(then, in(History.CASE, cases(ledger.model(), now)));
    }

    private Bson then(ReadModel<?> model, LedgerQuery query) {
        if (query.asOf() == null) return History.at(Objects.requireNonNull(query.knownAt()));
        var belated = Belated.at(query.asOf());
        var cases = history(model)
                .find(belated)
                .projection(include(History.CASE))
                .map(it -> it.get(History.CASE))
                .into(new ArrayList<>());
        var inTime = History.at(query.asOf());
        return cases.isEmpty() ? inTime : or(and(inTime, nin(History.CASE, cases)), belated);
    }

    private List<BsonValue> cases(ReadModel<?> model, Bson reach) {
        return collection(model)
                .find(reach)
                .projection(include("_id"))
                .map(it -> it.get("_id"))
                .into(new ArrayList<>());
    }

    private MongoCollection<BsonDocument> collection(Ledger<?> ledger, LedgerQuery query) {
        return query.past() ? history(ledger.model()) : collection(ledger.model());
    }

    private MongoCollection<BsonDocument> history(ReadModel<?> model) {
        return readModels.getCollection(History.of(model), BsonDocument.class);
    }

    private static <T> T read(Class<T> type, LedgerQuery query, BsonDocument line) {
        return ReadCodecs.decode(type, query.past() ? History.document(line) : line);
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
