package dossier.platform.read;

import dossier.platform.forget.ShowsCases;
import dossier.platform.read.Generations.Standing;
import dossier.platform.read.Generations.State;
import dossier.platform.store.KeyVault;
import dossier.platform.store.OneAtATime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps every {@link ReadModel} told: one streaming processor each, named after it. At start a model is rebuilt when its revision changed, or when it was told
 * more than the event store holds (a store that was restored); cases that waited at an event are told again. While nodes of a newer version tell a later revision of a
 * model, this one lets it be.
 */
@Component
public class FoldRunner implements SmartLifecycle, ShowsCases, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FoldRunner.class);

    /** Often enough that other nodes see how far an idle model is; in milliseconds. */
    private static final long TOKEN_INTERVAL = 1_000;

    private static final String EMPTYING = "read models are emptied";

    private final Map<String, ReadModel<?>> models = new LinkedHashMap<>();
    /** One of each generation that is told, by its name. */
    private final Map<String, Run> runs = new ConcurrentHashMap<>();

    private final Generations generations;
    private final EventStore events;
    private final Folding folding;
    private final Shown shown;
    private final ReadSettings settings;
    private final Tokens tokens;
    private final StuckCases stuck;
    private final ObjectProvider<KeyVault> keys;
    private final OneAtATime oneNode;
    private final boolean enabled;
    private final ScheduledExecutorService coordinators;
    private final ScheduledExecutorService workers;
    private volatile boolean running;

    private record Run(Projector<?> projector, PooledStreamingEventProcessor processor) {
        String name() {
            return projector.model().name();
        }
    }

    public FoldRunner(
            ObjectProvider<ReadModel<?>> models,
            Generations generations,
            EventStore events,
            Folding folding,
            Tokens tokens,
            StuckCases stuck,
            Shown shown,
            ReadSettings settings,
            ObjectProvider<OneAtATime> oneNode,
            ObjectProvider<KeyVault> keys) {
        this.generations = generations;
        this.events = events;
        this.folding = new Folding(folding.store(), folding.telling(), generations.all());
        this.shown = shown;
        this.settings = settings;
        this.tokens = tokens;
        this.stuck = stuck;
        this.keys = keys;
        this.oneNode = oneNode.getIfAvailable(() -> (_, work) -> work.run());
        this.enabled = settings.enabled();
        this.coordinators = Executors.newScheduledThreadPool(
                1, Thread.ofPlatform().name("fold-coordinator-", 0).factory());
        this.workers = Executors.newScheduledThreadPool(
                settings.workers(), Thread.ofPlatform().name("fold-", 0).factory());
        for (var model : models.orderedStream().toList())
            if (this.models.put(model.name(), model) != null)
                throw new IllegalStateException("two read models are named " + model.name());
    }

    /** That is shown. */
    private Run shownOf(ReadModel<?> model) {
        return run(model, generations.of(model.name()).shownName());
    }

    private Run run(ReadModel<?> model, String name) {
        return runs.computeIfAbsent(name, _ -> {
            var projector = projector(model.named(name));
            return new Run(projector, processor(projector));
        });
    }

    private <D> Projector<D> projector(ReadModel<D> model) {
        return new Projector<>(model, generations.all(), folding, stuck, this::lookAgain);
    }

    /** Of all generations that are told. */
    private Stream<Run> told() {
        return models.values().stream().flatMap(this::told);
    }

    private Stream<Run> told(ReadModel<?> model) {
        if (isLater(model)) return Stream.empty();
        var now = generations.of(model.name());
        var beside = now.is(State.LEAVING) ? Optional.<String>empty() : now.besideName();
        return Stream.concat(Stream.of(now.shownName()), beside.stream()).map(it -> run(model, it));
    }

    /** Whatever this node remembers of a key, it was dropped since. */
    private void lookAgain(String stream) {
        keys.ifAvailable(it -> it.lookAgain(stream));
    }

    @Override
    public void showAnew(String stream) {
        var context = Told.context(stream);
        told().map(Run::projector)
                .filter(it -> it.model().contexts().anyMatch(context::equals))
                .forEach(it -> it.showAnew(stream));
    }

    private PooledStreamingEventProcessor processor(Projector<?> projector) {
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

    private void start(ReadModel<?> model) {
        if (isToldByNewer(model)) {
            LOG.info("{} is told by nodes of a newer version", model.name());
            return;
        }
        var run = shownOf(model);
        if (isOutdated(model, run)) {
            generations.leave(model.name());
            empty(model, run);
        } else told(model).forEach(it -> stuck.of(it.name()).forEach(it.projector()::retry));
        told(model).map(Run::processor).forEach(PooledStreamingEventProcessor::start);
    }

    private boolean isOutdated(ReadModel<?> model, Run run) {
        if (!generations.isBuilt(model.name(), model.revision())) return true;
        var head = Tokens.position(tokens.head());
        var ahead = tokens.of(run.name()).values().stream().anyMatch(token -> Tokens.position(token) > head);
        if (ahead) LOG.warn("{} was told more than the event store holds, so it is rebuilt", model.name());
        return ahead;
    }

    /** Whether a revision is on record that this node does not know. */
    private boolean isLater(ReadModel<?> model) {
        return generations.revisionOf(model.name()) > model.revision();
    }

    private boolean isToldByNewer(ReadModel<?> model) {
        return isLater(model)
                && (generations.isComing(model.name())
                        || tokens.areClaimed(generations.of(model.name()).shownName()));
    }

    /**
     * Empties a read model and tells it everything again; meanwhile readers see only a part of it.
     *
     * @throws IllegalArgumentException when there is no such model
     * @throws IllegalStateException when this node tells no read models
     */
    public synchronized void rebuild(String name) {
        if (!enabled) throw new IllegalStateException("this node tells no read models (dossier.read.enabled)");
        var model = model(name);
        if (isToldByNewer(model)) throw new IllegalStateException("nodes of a newer version tell " + name);
        var run = shownOf(model);
        run.processor().shutDown();
        oneNode.run(EMPTYING, () -> empty(model, run));
        run.processor().start();
    }

    /** In an order that bears a crash at any point: without its revision on record the model is emptied again at the next start. */
    private void empty(ReadModel<?> model, Run run) {
        LOG.info("{} is built from the first event", run.name());
        if (generations.revisionOf(model.name()) != model.revision()) awaitLetGo(model, run);
        generations.isEmptied(model.name());
        forget(run.projector());
        generations.isBuiltWith(model.name(), model.revision());
    }

    /** By nodes that have another revision, which would go on writing what it makes of events. */
    private void awaitLetGo(ReadModel<?> model, Run run) {
        generations.comes(model.name(), model.revision());
        if (!shown.await(
                () -> !tokens.areClaimed(run.name()), settings.takeover().multipliedBy(2)))
            LOG.warn("{} is built although another node has not let it go", run.name());
    }

    private void forget(Projector<?> projector) {
        tokens.forget(projector.model().name());
        projector.clear();
        stuck.forget(projector.model().name());
    }

    /** Has this node tell every generation that is to be told, and no other; not in the midst of a rebuild, whose processor it would start too early. */
    synchronized void follow(ReadModel<?> model) {
        if (isLater(model) && !isToldByNewer(model)) {
            LOG.warn("no node of a newer version is left to tell {}", model.name());
            oneNode.run(EMPTYING, () -> start(model));
        }
        var told = told(model).toList();
        var begun = told.stream().filter(it -> !it.processor().isRunning()).toList();
        if (!begun.isEmpty())
            oneNode.run(EMPTYING, () -> begun.forEach(it -> it.processor().start()));
        runs.values().stream()
                .filter(it -> Generations.modelIn(it.name()).equals(model.name()) && !told.contains(it))
                .forEach(this::end);
    }

    private void end(Run run) {
        run.processor().shutDown();
        runs.remove(run.name());
    }

    /** Forgets a generation that no node tells any more, and whatever there still is of earlier ones. */
    void drop(Standing leaving) {
        leaving.besideName()
                .ifPresent(it -> forget(projector(model(leaving.model()).named(it))));
        generations.sweep(leaving);
    }

    /** Whether this node tells the first part of the generation beside: of all nodes it is the one that looks after it. */
    boolean looksAfter(Standing standing) {
        return standing.besideName()
                .map(runs::get)
                .filter(it -> it.processor().processingStatus().containsKey(0))
                .isPresent();
    }

    /**
     * Tells the waiting cases of a read model again.
     *
     * @return how many go on
     */
    public long retry(String name) {
        return told(model(name))
                .mapToLong(run -> stuck.of(run.name()).stream()
                        .filter(run.projector()::retry)
                        .count())
                .sum();
    }

    /**
     * Tells one waiting case again.
     *
     * @param generation of a read model
     * @return whether there was one that waited; not, whether it goes on
     */
    boolean retry(String generation, String stream) {
        return waiting(generation, stream, Projector::retry);
    }

    /** Passes over the event at which a case waits. @return whether there was one that waited */
    boolean passOver(String generation, String stream) {
        return waiting(generation, stream, Projector::passOver);
    }

    private boolean waiting(String generation, String stream, BiConsumer<Projector<?>, StuckCases.Stuck> doing) {
        var run = told().filter(it -> it.name().equals(generation)).findFirst();
        var waiting = stuck.find(generation, stream);
        if (run.isEmpty() || waiting.isEmpty()) return false;
        doing.accept(run.get().projector(), waiting.get());
        return true;
    }

    /** Whether a read model shows everything up to the head; also when another generation of it is shown in a moment. */
    boolean covers(String name, @Nullable TrackingToken head) {
        var now = generations.of(name);
        return hasTold(now.shownName(), head)
                && (!now.is(State.COMPARING) || now.besideName().stream().allMatch(it -> hasTold(it, head)));
    }

    /** Whether a generation has been told everything up to the head. */
    boolean hasTold(String generation, @Nullable TrackingToken head) {
        var run = runs.get(generation);
        var here = run == null
                ? Map.<Integer, EventTrackerStatus>of()
                : run.processor().processingStatus();
        var segments = tokens.of(generation);
        return !segments.isEmpty()
                && segments.entrySet().stream().allMatch(segment -> {
                    var status = here.get(segment.getKey());
                    return tokens.covers(
                            status == null ? segment.getValue().orElse(null) : status.getTrackingToken(), head);
                });
    }

    /** Of all read models, whichever node tells them. */
    long segments() {
        return tokens.segments(told().map(Run::name).toList());
    }

    /** Lets go of what this node tells beyond that, for as long as others need to take it. */
    void keepAtMost(long segments, Duration release) {
        // Axon counts from the clock of the events, which is the house's; the processors go by the machine's
        var untilThen = Duration.between(
                GenericEventMessage.clock.instant(), Documents.MACHINE.instant().plus(release));
        told().map(Run::processor)
                .flatMap(it -> it.processingStatus().keySet().stream()
                        .<Runnable>map(segment ->
                                () -> it.releaseSegment(segment, untilThen.toMillis(), TimeUnit.MILLISECONDS)))
                .skip(segments)
                .forEach(Runnable::run);
    }

    /** Of the generation that is shown. */
    PooledStreamingEventProcessor processor(String name) {
        return shownOf(model(name)).processor();
    }

    List<ReadModel<?>> models() {
        return List.copyOf(models.values());
    }

    private ReadModel<?> model(String name) {
        var model = models.get(name);
        if (model == null) throw new IllegalArgumentException("no read model is named " + name);
        return model;
    }

    /** All at once: each looks up only when its next round begins. */
    @Override
    public void stop() {
        running = false;
        runs.values().stream()
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
