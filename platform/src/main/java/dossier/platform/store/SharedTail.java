package dossier.platform.store;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * The end of the store, read and decoded once for all who follow it: a page that another has just asked for answers whoever stands at its beginning or within it. It is
 * forgotten at the next commit of this process, and grows old quickly for the sake of the commits of others.
 */
final class SharedTail {
    private static final int PAGE = 100;
    private static final long FRESH = Duration.ofMillis(20).toNanos();

    private record Page(
            @Nullable TrackingToken after, long commits, long readAt, List<? extends TrackedEventMessage<?>> events) {
        /** What it holds after a token; nothing when it cannot tell. */
        private Optional<List<? extends TrackedEventMessage<?>>> rest(@Nullable TrackingToken token) {
            if (Objects.equals(after, token)) return Optional.of(events);
            var read = 1
                    + events.stream()
                            .map(TrackedEventMessage::trackingToken)
                            .toList()
                            .indexOf(token);
            // who has come to the end of a full page has to look further
            return read == 0 || read == PAGE ? Optional.empty() : Optional.of(events.subList(read, events.size()));
        }
    }

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
        return Optional.ofNullable(last)
                .filter(this::isTrue)
                .<List<? extends TrackedEventMessage<?>>>flatMap(page -> page.rest(token))
                .orElseGet(() -> turnTo(token).events);
    }

    private Page turnTo(@Nullable TrackingToken token) {
        var page = new Page(token, commits.get(), nanoTime.getAsLong(), read(token));
        last = page;
        return page;
    }

    private boolean isTrue(Page page) {
        return page.commits == commits.get() && nanoTime.getAsLong() - page.readAt < FRESH;
    }

    private List<? extends TrackedEventMessage<?>> read(@Nullable TrackingToken token) {
        try (var events = engine.readEvents(token, false)) {
            return events.limit(PAGE).toList();
        }
    }
}
