package dossier.platform.read;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dossier.words.DepartmentId;
import dossier.words.Event;
import dossier.words.Money;
import dossier.words.PersonId;
import example.parcels.ParcelEvent;
import example.parcels.ParcelEvent.Packed;
import example.parcels.ParcelId;
import example.parcels.ParcelLine;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.json.JsonMapper;

/** A read side on a store of events in memory and a Mongo server of its own, or on the one that the property {@code dossier.test.mongo} names. */
final class ReadFixture implements AutoCloseable {
    static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    static final PersonId LI = new PersonId("li");
    static final PersonId WANG = new PersonId("wang");
    static final DepartmentId SALES = new DepartmentId("sales");
    static final DepartmentId LEGAL = new DepartmentId("legal");
    static final Serializer JSON = Jackson3Serializer.builder().build();

    private final @Nullable MongoServer server;
    private final @Nullable MongoClient client;
    private final Map<String, Long> versions = new HashMap<>();
    /** As readers see it. */
    final MongoDatabase database;

    final Generations generations;

    /** Everything the Mongo server was asked, by name. */
    final List<String> commands = new CopyOnWriteArrayList<>();

    /** From which versions on the store was asked for cases. */
    final List<Long> askedFrom = new CopyOnWriteArrayList<>();

    final EmbeddedEventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine() {
                @Override
                public DomainEventStream readEvents(String stream, long from) {
                    askedFrom.add(from);
                    return super.readEvents(stream, from);
                }
            })
            .build();
    final Folding folding;
    final Shown shown = new Shown();
    final Tokens tokens;
    final StuckCases stuck;

    final ReadModel.Cases<ParcelLine, ParcelEvent> parcels = ReadModel.ofCases(
            "parcel_ledger", 1, ParcelLine.class, ParcelEvent.class, ParcelLine::blank, ParcelLine::after);
    final ReadModel.Entries<TimelineEntry> story =
            TimelineEntry.timeline("parcel_timeline", 1, ReadFixture::details, ParcelEvent.class);

    ReadFixture() {
        var external = System.getProperty("dossier.test.mongo");
        server = external == null ? new MongoServer(new MemoryBackend()) : null;
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(
                        new ConnectionString(server == null ? external : server.bindAndGetConnectionString()))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent event) {
                        commands.add(event.getCommandName());
                    }
                })
                .build());
        generations =
                new Generations(client.getDatabase("read-" + UUID.randomUUID()).withCodecRegistry(ReadCodecs.REGISTRY));
        database = generations.shown();
        folding = new Folding(events, new Telling(JsonMapper.builder().build()), database);
        tokens = new Tokens(database, JSON, events, settings(Duration.ofSeconds(20)));
        stuck = new StuckCases(database, Clock.fixed(MORNING, ZoneOffset.UTC));
    }

    /** The same read models, with an event store that was lost and begins anew. */
    ReadFixture(ReadFixture before) {
        server = null;
        client = null;
        generations = before.generations;
        database = before.database;
        folding = new Folding(events, new Telling(JsonMapper.builder().build()), database);
        tokens = new Tokens(database, JSON, events, settings(Duration.ofSeconds(20)));
        stuck = new StuckCases(database, Clock.fixed(MORNING, ZoneOffset.UTC));
    }

    private static Map<String, String> details(Event event) {
        return event instanceof Packed packed ? Map.of("content", packed.content()) : Map.of();
    }

    static Packed packed(String id) {
        return packed(id, LI, SALES, "100");
    }

    static Packed packed(String id, PersonId sender, DepartmentId from, String worth) {
        return new Packed(new ParcelId(id), "books " + id, Money.cny(worth), sender, from);
    }

    /** Appends to the store, each a minute after the one before in its case. */
    void happen(ParcelEvent... some) {
        for (var event : some) events.publish(message(event));
    }

    DomainEventMessage<?> message(ParcelEvent event) {
        return message("parcels/" + event.id().value(), event);
    }

    /** Of something that happened ten days before it was recorded. */
    DomainEventMessage<?> backdated(ParcelEvent event) {
        var message = message(event);
        var happened = Map.of(
                "happenedAt", message.getTimestamp().minus(Duration.ofDays(10)).toString());
        return message.andMetaData(happened);
    }

    /** Of something that was told when it happened. */
    DomainEventMessage<?> atOnce(ParcelEvent event) {
        var message = message(event);
        return message.andMetaData(Map.of("happenedAt", message.getTimestamp().toString()));
    }

    /** An event of a kind that was written by a newer program. */
    DomainEventMessage<?> unknown(String id) {
        var bytes = "{}".getBytes(StandardCharsets.UTF_8);
        return message(
                "parcels/" + id,
                new UnknownSerializedType(
                        JSON, new SimpleSerializedObject<>(bytes, byte[].class, "parcels.Teleported", null)));
    }

    private DomainEventMessage<?> message(String stream, Object payload) {
        long version = versions.merge(stream, 0L, (before, _) -> before + 1);
        var at = MORNING.plusSeconds(60 * version);
        var id = stream + "#" + version;
        var metaData = MetaData.with("by", "li")
                .and("position", "clerk")
                .and("happenedAt", at.minusSeconds(86_400).toString())
                .and("decisionId", id);
        return new GenericDomainEventMessage<>(
                "parcels", stream, version, new GenericMessage<>(id, payload, metaData), at);
    }

    <D> Projector<D> projector(ReadModel<D> model) {
        return new Projector<>(model, database, folding, stuck, _ -> {});
    }

    FoldRunner runner(ReadModel<?>... models) {
        return runner(settings(Duration.ofSeconds(20)), models);
    }

    FoldRunner runner(ReadSettings settings, ReadModel<?>... models) {
        return runner(settings, tokens, models);
    }

    FoldRunner runner(ReadSettings settings, Tokens tokens, ReadModel<?>... models) {
        return new FoldRunner(
                provided(models), generations, events, folding, tokens, stuck, shown, settings, provided(), provided());
    }

    static ReadSettings settings(Duration patience) {
        return new ReadSettings(true, "read", 100, 1, 2, Duration.ofSeconds(5), patience);
    }

    void awaitTold(FoldRunner runner, ReadModel<?> model) {
        var head = tokens.head();
        if (!shown.await(() -> runner.covers(model.name(), head), Duration.ofSeconds(30)))
            throw new AssertionError(model.name() + " was not told in time");
    }

    <D> @Nullable D find(ReadModel<D> model, String id) {
        return database.getCollection(model.name(), model.document())
                .find(Filters.eq("_id", id))
                .first();
    }

    <D> List<D> all(ReadModel<D> model) {
        return database.getCollection(model.name(), model.document())
                .find()
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }

    @SafeVarargs
    static <T> ObjectProvider<T> provided(T... beans) {
        return new ObjectProvider<>() {
            @Override
            public Stream<T> stream() {
                return Stream.of(beans);
            }

            @Override
            public Stream<T> orderedStream() {
                return stream();
            }
        };
    }

    @Override
    public void close() {
        if (client == null) return;
        database.drop();
        client.close();
        if (server != null) server.shutdownNow();
    }
}
