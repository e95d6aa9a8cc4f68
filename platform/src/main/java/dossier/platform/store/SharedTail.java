package dossier.platform.store;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * The end of the store, read and decoded once for all who follow it: who asks for what comes after the token another has just asked for is given the same page. A page
 * is forgotten at the next commit of this process; it grows old quickly for the sake of the commits of others.
 */
final class SharedTail {
    private static final int PAGE = 100;
    private static final long FRESH = Duration.ofMillis(20).toNanos();

    private record Page(
            @Nullable TrackingToken after, long commits, long readAt, List<? extends TrackedEventMessage<?>> events) {}

    private final EventStorageEngine engine;
    private final LongSupplier nanoTime;
    private final AtomicLong commits = new AtomicLong();
    private @Nullable Page last;

    /** @param nanoTime as {@link System#nanoTime()} */
    SharedTail(EventStorageEngine engine, LongSupplier nanoTime) {
        this.engine = engine;
        this.nanoTime = nanoTime;
    }

    /** What was read so far may lack something from now on. */
    void grown() {
        commits.incrementAndGet();
    }

    /** The next events, a page at most; none at the end. */
    synchronized List<? extends TrackedEventMessage<?>> after(@Nullable TrackingToken token) {
        var page = last;
        if (page == null || !isTrue(page, token)) {
            page = new Page(token, commits.get(), nanoTime.getAsLong(), read(token));
            last = page;
        }
        return page.events;
    }

    private boolean isTrue(Page page, @Nullable TrackingToken token) {
        return page.commits == commits.get()
                && nanoTime.getAsLong() - page.readAt < FRESH
                && Objects.equals(page.after, token);
    }

    private List<? extends TrackedEventMessage<?>> read(@Nullable TrackingToken token) {
        try (var events = engine.readEvents(token, false)) {
            return events.limit(PAGE).toList();
        }
    }
}
