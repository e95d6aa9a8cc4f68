package dossier.platform.live;

import static java.util.stream.Collectors.toCollection;

import dossier.platform.read.Arrival;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Told;
import dossier.platform.store.NotifyingEventStore;
import dossier.words.About;
import dossier.words.PersonId;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells open pages that what they show has changed: at each commit of this node, and within half a second of those of others; once the read models show it. Nobody
 * listening, nothing is read. It ends before the web server does, which else would wait for its answers.
 */
@Component
class Live implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Live.class);
    private static final int MOST = 1_000, MOST_OF_ONE = 20;
    private static final Duration LOOK = Duration.ofMillis(500),
            PATIENCE = Duration.ofMillis(800),
            BREATH = Duration.ofSeconds(20),
            AFTER_TROUBLE = Duration.ofSeconds(5);

    private final NotifyingEventStore store;
    private final Arrival arrival;
    private final Audience audience;
    private final Semaphore awake = new Semaphore(0);
    private final Runnable wake = awake::release;
    private volatile @Nullable TrackingToken told;
    private long breathed;
    private volatile boolean running;

    Live(NotifyingEventStore store, Arrival arrival, Ledgers ledgers) {
        this.store = store;
        this.arrival = arrival;
        this.audience = new Audience(MOST, MOST_OF_ONE, ledgers::readsAny);
    }

    /** @return null when there is no room; else it is told of everything from now on */
    @Nullable
    SseEmitter listen(PersonId person, Topic topic, SseEmitter line) {
        synchronized (audience) {
            var admitted = audience.admit(person, topic, line);
            if (admitted != null && told == null) told = store.createHeadToken();
            return admitted;
        }
    }

    @Override
    public synchronized void start() {
        if (running) return;
        running = true;
        audience.open();
        store.wakeAtCommit(wake);
        Thread.ofPlatform().name("live").daemon().start(this::follow);
    }

    @Override
    public synchronized void stop() {
        running = false;
        store.leaveAsleep(wake);
        audience.close();
        awake.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void follow() {
        while (running) {
            try {
                sleep(LOOK);
                look();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.warn("open pages are not told for now", e);
                pause();
            }
        }
    }

    private void look() {
        var from = from();
        if (from == null) return;
        breathe();
        var changed = new HashSet<String>();
        var upTo = from;
        for (var page = store.after(upTo); !page.isEmpty(); page = store.after(upTo)) {
            changed.addAll(streams(page));
            upTo = page.getLast().trackingToken();
        }
        told = upTo;
        if (changed.isEmpty()) return;
        arrival.await(contexts(changed), upTo, PATIENCE);
        audience.changed(changed);
    }

    /** How far they are told; null when nobody listens, and then nothing is remembered. */
    private @Nullable TrackingToken from() {
        synchronized (audience) {
            if (audience.isEmpty()) told = null;
            return told;
        }
    }

    private void breathe() {
        if (System.nanoTime() - breathed < BREATH.toNanos()) return;
        breathed = System.nanoTime();
        audience.breathe();
    }

    private static Set<String> streams(List<? extends TrackedEventMessage<?>> page) {
        return page.stream()
                .filter(DomainEventMessage.class::isInstance)
                .flatMap(it -> streams((DomainEventMessage<?>) it))
                .collect(toCollection(HashSet::new));
    }

    /** Its own, and that of the case it is about. */
    private static Stream<String> streams(DomainEventMessage<?> event) {
        var own = Stream.of(event.getAggregateIdentifier());
        // its type is known without reading it
        return About.class.isAssignableFrom(event.getPayloadType())
                ? Stream.concat(own, Stream.of(((About) event.getPayload()).stream()))
                : own;
    }

    private static Set<String> contexts(Set<String> streams) {
        return streams.stream().map(Told::context).collect(Collectors.toSet());
    }

    private void sleep(Duration most) throws InterruptedException {
        if (awake.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS)) awake.drainPermits();
    }

    private void pause() {
        try {
            Thread.sleep(AFTER_TROUBLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
