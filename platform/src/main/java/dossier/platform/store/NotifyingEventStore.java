package dossier.platform.store;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Wakes the processors at the commit, where Axon's own would have them look every half second, and reads for all of them at once. */
public final class NotifyingEventStore extends EmbeddedEventStore {
    private final Set<Runnable> waiting = new CopyOnWriteArraySet<>();
    private final SharedTail tail;
    private volatile Runnable neighbours = () -> {};

    public NotifyingEventStore(EventStorageEngine engine) {
        super(builder().storageEngine(engine).optimizeEventConsumption(false));
        this.tail = new SharedTail(engine, System::nanoTime);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        neighbours.run();
        wake();
    }

    /** Something was committed, here or elsewhere: whoever waits looks again at once. */
    void wake() {
        tail.grown();
        waiting.forEach(Runnable::run);
    }

    /** Has it run at each commit of this process and at no other's; it must be quick. */
    void tellNeighbours(Runnable callback) {
        neighbours = callback;
    }

    /** Has it run at each commit of this process; it must be quick. */
    public void wakeAtCommit(Runnable callback) {
        waiting.add(callback);
    }

    public void leaveAsleep(Runnable callback) {
        waiting.remove(callback);
    }

    /** The next events, a page at most and read for all who ask from there; none at the end. */
    public List<? extends TrackedEventMessage<?>> after(TrackingToken token) {
        return tail.after(token);
    }

    /** Who has itself woken shares its reading; who has not reads the store by itself. */
    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken from) {
        return new Following(super.openStream(from), from);
    }

    private final class Following implements TrackingEventStream {
        private final TrackingEventStream alone;
        private @Nullable Runnable awake;
        private @Nullable TrackingToken told;
        private @Nullable TrackedEventMessage<?> next;
        private Iterator<? extends TrackedEventMessage<?>> page = Collections.emptyIterator();

        private Following(TrackingEventStream alone, @Nullable TrackingToken from) {
            this.alone = alone;
            this.told = from;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            awake = callback;
            waiting.add(callback);
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            if (awake == null) return alone.peek();
            if (next == null && !page.hasNext()) page = tail.after(told).iterator();
            if (next == null && page.hasNext()) next = page.next();
            return Optional.ofNullable(next);
        }

        /** Who is woken asks without waiting. */
        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return awake == null ? alone.hasNextAvailable(timeout, unit) : peek().isPresent();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            if (awake == null) return alone.nextAvailable();
            var event = peek().orElseThrow(() -> new IllegalStateException("asked for more than is there"));
            told = event.trackingToken();
            next = null;
            return event;
        }

        @Override
        public void close() {
            if (awake != null) waiting.remove(awake);
            alone.close();
        }
    }
}
