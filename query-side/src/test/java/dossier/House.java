package dossier;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import dossier.platform.read.Folding;
import dossier.platform.read.Ledgers;
import dossier.platform.read.ReadModel;
import dossier.platform.store.Vocabulary;
import dossier.platform.web.Problems;
import dossier.platform.web.Wording;
import dossier.platform.web.page.CaseNames;
import dossier.platform.web.page.DetailWords;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.FirstSteps;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.Subjects;
import dossier.words.Event;
import dossier.words.PersonId;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.json.JsonMapper;

/** The whole query side, found as the application finds it, on a store of events and a Mongo server in memory. Time stands until it is moved. */
public final class House implements AutoCloseable {
    /** A Monday noon in China. */
    public static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient mongo = MongoClients.create(server.bindAndGetConnectionString());
    private final EventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final Map<String, Long> versions = new HashMap<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private Instant now = NOON;

    public House() {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("dossier.read.patience", "60s")));
        context.registerBean(MongoClient.class, () -> mongo);
        context.registerBean(EventStore.class, () -> events);
        context.registerBean(Clock.class, Moved::new);
        context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        context.registerBean(
                "serializer",
                Serializer.class,
                () -> Jackson3Serializer.builder().build());
        context.registerBean(Vocabulary.class, Vocabulary::scan);
        context.registerBean(Wording.class, () -> new Wording(messages()));
        context.register(
                Names.class, Subjects.class, Figures.class, CaseNames.class, DetailWords.class, FirstSteps.class);
        withoutPages()
                .scan(
                        "dossier.platform.read",
                        "dossier.appraisals.query",
                        "dossier.branches.query",
                        "dossier.complaints.query",
                        "dossier.contracts.query",
                        "dossier.counterparties.query",
                        "dossier.customers.query",
                        "dossier.dashboard.query",
                        "dossier.duties.query",
                        "dossier.orders.query",
                        "dossier.organisation.query",
                        "dossier.policies.query",
                        "dossier.receivables.query",
                        "dossier.prices.query",
                        "dossier.regulations.query",
                        "dossier.seals.query",
                        "dossier.tasks.query",
                        "dossier.templates.query",
                        "dossier.timeline.query");
        context.refresh();
    }

    private ClassPathBeanDefinitionScanner withoutPages() {
        var scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.addExcludeFilter(new AnnotationTypeFilter(PageController.class));
        return scanner;
    }

    public static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                "dossier.handbook.rules",
                "messages.pages",
                "messages.query",
                "messages.words",
                "messages.receivables",
                "messages.appraisals",
                "messages.complaints",
                "messages.gatherings",
                "messages.notices",
                "messages.boards",
                "messages.statistics",
                "messages.views",
                "messages.templates");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    public <T> Collection<T> beans(Class<T> kind) {
        return context.getBeansOfType(kind).values();
    }

    public <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    /** Made as the application makes it, of what is found here. */
    public <T> T made(Class<T> page) {
        return context.getAutowireCapableBeanFactory().createBean(page);
    }

    public Object[] all(Class<? extends Annotation> marked) {
        return context.getBeansWithAnnotation(marked).values().toArray();
    }

    /** What answers for exceptions, as the application has it. */
    public Object[] advice() {
        return Stream.concat(
                        Stream.of(new Problems(get(Wording.class), get(CaseNames.class))),
                        Arrays.stream(all(RestControllerAdvice.class)))
                .toArray();
    }

    /** The document made anew from the events. */
    public <D> Optional<D> folding(Class<D> document, String id) {
        return get(Folding.class).upTo(Long.MAX_VALUE, model(document), id);
    }

    /** The document made anew from the events that were recorded until then. */
    public <D> Optional<D> foldingAt(Instant knownAt, Class<D> document, String id) {
        return get(Folding.class).at(knownAt, null, model(document), id);
    }

    @SuppressWarnings("unchecked") // the model says of which documents it is
    private <D> ReadModel.Cases<D, ?> model(Class<D> document) {
        var models = context.getBeansOfType(ReadModel.Cases.class).values().stream();
        return (ReadModel.Cases<D, ?>)
                models.filter(it -> it.document() == document).findFirst().orElseThrow();
    }

    public void now(Instant moment) {
        now = moment;
    }

    /** Appends to the store what somebody did, now. */
    public void happen(String by, Event... some) {
        for (var event : some)
            happen(
                    by,
                    Map.of(
                            "version",
                            versions.getOrDefault(stream(event), -1L),
                            "basis",
                            List.of(),
                            "objections",
                            List.of()),
                    event);
    }

    /** As {@link #happen(String, Event...)}, with the decision record of a single event. */
    public void happen(String by, Map<String, ?> decision, Event event) {
        var stream = stream(event);
        long version = versions.merge(stream, 0L, (before, _) -> before + 1);
        var id = stream + "#" + version;
        var metaData = MetaData.with("by", by)
                .and("position", "post")
                .and("happenedAt", now.toString())
                .and("decisionId", id)
                .and("decision", decision);
        events.publish(new GenericDomainEventMessage<>(
                "case", stream, version, new GenericMessage<>(id, event, metaData), now));
    }

    /** Appends to the store what somebody did to a case on a node of a newer version, which this one does not know. */
    public void happenNewer(String by, String stream, String name) {
        long version = versions.merge(stream, 0L, (before, _) -> before + 1);
        var id = stream + "#" + version;
        var said = new SimpleSerializedObject<>("{}".getBytes(StandardCharsets.UTF_8), byte[].class, name, null);
        var metaData = MetaData.with("by", by)
                .and("position", "post")
                .and("happenedAt", now.toString())
                .and("decisionId", id);
        events.publish(new GenericDomainEventMessage<>(
                "case",
                stream,
                version,
                new GenericMessage<>(id, new UnknownSerializedType(get(Serializer.class), said), metaData),
                now));
    }

    /** The version its case has now. */
    public long versionOf(Event event) {
        return versions.getOrDefault(stream(event), -1L);
    }

    private static String stream(Event event) {
        return Vocabulary.contextOf(event.getClass()) + "/" + event.id().value();
    }

    /** Everything in the reader's reach, once all that happened is shown. */
    public Ledgers.Page<?> list(String ledger, PersonId reader) {
        for (var of : List.of("employees", "departments"))
            get(Ledgers.class).list(of, Map.of("fresh", List.of("true")), reader);
        return get(Ledgers.class).list(ledger, Map.of("fresh", List.of("true"), "count", List.of("true")), reader);
    }

    @Override
    public void close() {
        context.close();
        mongo.close();
        server.shutdownNow();
    }

    private final class Moved extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
