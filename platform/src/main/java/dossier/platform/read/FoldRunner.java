package dossier.platform.read;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dossier.platform.forget.ShowsCases;
import dossier.platform.store.KeyVault;
import dossier.platform.store.OneAtATime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps every {@link ReadModel} told: one streaming processor each, named after it. At start a model is rebuilt when its revision changed, or when it was told
 * more than the event store holds (a store that was restored); cases that waited at an event are told again.
 */
@Component
public class FoldRunner implements SmartLifecycle, ShowsCases, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FoldRunner.class);

    /** Often enough that other nodes see how far an idle model is; in milliseconds. */
    private static final long TOKEN_INTERVAL = 1_000;

    private static final String EMPTYING = "read models are emptied";

    private final Map<String, Run> models = new LinkedHashMap<>();
    private final MongoCollection<Document> revisions;
    private final Tokens tokens;
    private final StuckCases stuck;
    private final ObjectProvider<KeyVault> keys;
    private final OneAtATime oneNode;
    private final boolean enabled;
    private final ScheduledExecutorService coordinators;
    private final ScheduledExecutorService workers;
    private volatile boolean running;

    private record Run(Projector<?> projector, PooledStreamingEventProcessor processor) {}

    public FoldRunner(
            ObjectProvider<ReadModel<?>> models,
            MongoDatabase readModels,
            EventStore events,
            Folding folding,
            Tokens tokens,
            StuckCases stuck,
            Shown shown,
            ReadSettings settings,
            ObjectProvider<OneAtATime> oneNode,
            ObjectProvider<KeyVault> keys) {
        this.revisions = readModels.getCollection("read_models");
        this.tokens = tokens;
        this.stuck = stuck;
        this.keys = keys;
        this.oneNode = oneNode.getIfAvailable(() -> (_, work) -> work.run());
        this.enabled = settings.enabled();
        this.coordinators = Executors.newScheduledThreadPool(
                1, Thread.ofPlatform().name("fold-coordinator-", 0).factory());
        this.workers = Executors.newScheduledThreadPool(
                settings.workers(), Thread.ofPlatform().name("fold-", 0).factory());
        for (var model : models.orderedStream().toList()) {
            var projector = projector(model, readModels, folding);
            var other =
                    this.models.put(model.name(), new Run(projector, processor(projector, events, shown, settings)));
            if (other != null) throw new IllegalStateException("two read models are named " + model.name());
        }
    }

    private <D> Projector<D> projector(ReadModel<D> model, MongoDatabase readModels, Folding folding) {
        return new Projector<>(model, readModels, folding, stuck, this::lookAgain);
    }

    /** Whatever this node remembers of a key, it was dropped since. */
    private void lookAgain(String stream) {
        keys.ifAvailable(it -> it.lookAgain(stream));
    }

    @Override
    public void showAnew(String stream) {
        var context = Told.context(stream);
        models.values().stream()
                .map(Run::projector)
                .filter(it -> it.model().contexts().anyMatch(context::equals))
                .forEach(it -> it.showAnew(stream));
    }

    private PooledStreamingEventProcessor processor(
            Projector<?> projector, EventStore events, Shown shown, ReadSettings settings) {
        return PooledStreamingEventProcessor.builder()
                .name(projector.model().name())
                .eventHandlerInvoker(new ProjectorInvoker(projector, shown))
                .errorHandler(PropagatingErrorHandler.INSTANCE)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .messageSource(events)
                .tokenStore(tokens.tokenStore())
                .transactionManager(NoTransactionManager.instance())
                .coordinatorExecutor(coordinators)
                .workerExecutor(workers)
                .initialSegmentCount(settings.segments())
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(settings.batch())
                .claimExtensionThreshold(TOKEN_INTERVAL)
                .tokenClaimInterval(settings.takeover().toMillis() / 2)
                // by default Axon takes that of the events, which is the house's and may stand still
                .clock(Documents.MACHINE)
                .build();
    }

    /** One after the other, so that no two of them create the same collection at once; nor do two nodes empty the same model. */
    @Override
    public void start() {
        if (enabled) oneNode.run(EMPTYING, () -> models.values().forEach(this::start));
        running = true;
    }

    private void start(Run run) {
        var model = run.projector().model();
        if (isOutdated(model)) empty(run);
        else stuck.of(model.name()).forEach(run.projector()::retry);
        run.processor().start();
    }

    private boolean isOutdated(ReadModel<?> model) {
        var built = revisions.find(eq("_id", model.name())).first();
        if (built == null || built.getInteger("revision") != model.revision()) return true;
        var head = Tokens.position(tokens.head());
        var ahead = tokens.of(model.name()).values().stream().anyMatch(token -> Tokens.position(token) > head);
        if (ahead) LOG.warn("{} was told more than the event store holds, so it is rebuilt", model.name());
        return ahead;
    }

    /**
     * Empties a read model and tells it everything again.
     *
     * @throws IllegalArgumentException when there is no such model
     * @throws IllegalStateException when this node tells no read models
     */
    public void rebuild(String name) {
        if (!enabled) throw new IllegalStateException("this node tells no read models (dossier.read.enabled)");
        var run = find(name);
        run.processor().shutDown();
        oneNode.run(EMPTYING, () -> empty(run));
        run.processor().start();
    }

    /** In an order that bears a crash at any point: without its revision on record the model is emptied again at the next start. */
    private void empty(Run run) {
        var model = run.projector().model();
        LOG.info("{} is built from the first event", model.name());
        revisions.deleteOne(eq("_id", model.name()));
        tokens.forget(model.name());
        run.projector().clear();
        stuck.forget(model.name());
        var revision = new Document("_id", model.name()).append("revision", model.revision());
        revisions.replaceOne(eq("_id", model.name()), revision, new ReplaceOptions().upsert(true));
    }

    /**
     * Tells the waiting cases of a read model again.
     *
     * @return how many go on
     */
    public long retry(String name) {
        var projector = find(name).projector();
        return stuck.of(name).stream().filter(projector::retry).count();
    }

    /** Tells one waiting case again. @return whether there was one that waited; not, whether it goes on */
    boolean retry(String name, String stream) {
        return stuck.find(name, stream).map(find(name).projector()::retry).isPresent();
    }

    /** Passes over the event at which a case waits. @return whether there was one that waited */
    boolean passOver(String name, String stream) {
        return stuck.find(name, stream).map(find(name).projector()::passOver).isPresent();
    }

    /** Whether a read model has been told everything up to the head. */
    boolean covers(String name, @Nullable TrackingToken head) {
        var here = find(name).processor().processingStatus();
        var segments = tokens.of(name);
        return !segments.isEmpty()
                && segments.entrySet().stream().allMatch(segment -> {
                    var status = here.get(segment.getKey());
                    return tokens.covers(
                            status == null ? segment.getValue().orElse(null) : status.getTrackingToken(), head);
                });
    }

    /** Of all read models, whichever node tells them. */
    long segments() {
        return tokens.segments(models.keySet());
    }

    /** Lets go of what this node tells beyond that, for as long as others need to take it. */
    void keepAtMost(long segments, Duration release) {
        // Axon counts from the clock of the events, which is the house's; the processors go by the machine's
        var untilThen = Duration.between(
                GenericEventMessage.clock.instant(), Documents.MACHINE.instant().plus(release));
        models.values().stream()
                .map(Run::processor)
                .flatMap(it -> it.processingStatus().keySet().stream()
                        .<Runnable>map(segment ->
                                () -> it.releaseSegment(segment, untilThen.toMillis(), TimeUnit.MILLISECONDS)))
                .skip(segments)
                .forEach(Runnable::run);
    }

    PooledStreamingEventProcessor processor(String name) {
        return find(name).processor();
    }

    List<ReadModel<?>> models() {
        return models.values().stream()
                .<ReadModel<?>>map(it -> it.projector().model())
                .toList();
    }

    Documents<?> documents(String name) {
        return find(name).projector().documents();
    }

    private Run find(String name) {
        var run = models.get(name);
        if (run == null) throw new IllegalArgumentException("no read model is named " + name);
        return run;
    }

    /** All at once: each looks up only when its next round begins. */
    @Override
    public void stop() {
        running = false;
        models.values().stream()
                .map(it -> it.processor().shutdownAsync())
                .toList()
                .forEach(CompletableFuture::join);
    }

    /** For good; a stopped runner can be started again, a closed one cannot. */
    @Override
    public void close() {
        if (running) stop();
        coordinators.shutdown();
        workers.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
