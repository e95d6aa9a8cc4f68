package dossier.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedTailTest {
    /** Counts how often it is asked what follows a token. */
    private static final class Engine extends InMemoryEventStorageEngine {
        private int readings;

        @Override
        public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken token, boolean mayBlock) {
            readings++;
            return super.readEvents(token, mayBlock);
        }

        /** As another process would: nobody here is told. */
        private void holds(String... happened) {
            for (var one : happened) appendEvents(new GenericDomainEventMessage<>("case", "case/1", known(), one));
        }

        private long known() {
            return super.readEvents("case/1", 0).asStream().count();
        }
    }

    private final Engine engine = new Engine();
    private final AtomicLong now = new AtomicLong();
    private final SharedTail tail = new SharedTail(engine, now::get);
    private final NotifyingEventStore store = new NotifyingEventStore(engine);

    @Test
    void what_follows_a_token_is_read_once_for_all_who_ask() {
        engine.holds("one", "two");

        var first = tail.after(null);
        var second = tail.after(null);

        assertThat(payloads(first)).containsExactly("one", "two");
        assertThat(second).isSameAs(first);
        assertThat(engine.readings).isOne();
    }

    @Test
    void who_stands_within_what_was_read_is_answered_from_it() {
        engine.holds("one", "two");
        var all = tail.after(null);

        assertThat(payloads(tail.after(all.getFirst().trackingToken()))).containsExactly("two");
        assertThat(tail.after(all.getLast().trackingToken())).isEmpty();
        assertThat(tail.after(null)).isSameAs(all);
        assertThat(engine.readings).isOne();
    }

    @Test
    void who_has_come_to_the_end_of_a_full_page_is_given_the_next() {
        engine.holds(IntStream.range(0, 101).mapToObj(String::valueOf).toArray(String[]::new));
        var first = tail.after(null);

        assertThat(first).hasSize(100);
        assertThat(payloads(tail.after(first.getLast().trackingToken()))).containsExactly("100");
    }

    @Test
    void after_a_commit_it_is_read_anew() {
        engine.holds("one");
        tail.after(null);

        engine.holds("two");
        tail.grown();

        assertThat(payloads(tail.after(null))).containsExactly("one", "two");
    }

    @Test
    void what_another_process_commits_is_seen_before_long() {
        assertThat(tail.after(null)).isEmpty();
        engine.holds("one");

        now.addAndGet(Duration.ofMillis(20).toNanos());

        assertThat(payloads(tail.after(null))).containsExactly("one");
    }

    @Test
    void who_is_further_is_not_given_what_was_told() {
        engine.holds("one", "two");
        var told = tail.after(null).getFirst().trackingToken();

        assertThat(payloads(tail.after(told))).containsExactly("two");
    }

    @Test
    void a_long_store_is_followed_page_by_page_to_its_end() throws InterruptedException {
        var all = IntStream.range(0, 250).mapToObj("event %d"::formatted).toArray(String[]::new);
        engine.holds(all);
        try (var stream = store.openStream(null)) {
            stream.setOnAvailableCallback(() -> {});

            assertThat(rest(stream)).containsExactly(all);
        }
    }

    @Test
    void followers_read_together_and_each_hears_everything() throws InterruptedException {
        engine.holds("one", "two", "three");
        try (var fast = store.openStream(null);
                var slow = store.openStream(null)) {
            fast.setOnAvailableCallback(() -> {});
            slow.setOnAvailableCallback(() -> {});
            fast.hasNextAvailable();
            slow.hasNextAvailable();

            assertThat(engine.readings).isOne();
            assertThat(rest(fast)).containsExactly("one", "two", "three");
            assertThat(rest(slow)).containsExactly("one", "two", "three");
        }
    }

    @Test
    void peeking_takes_nothing_away() throws InterruptedException {
        engine.holds("one");
        try (var stream = store.openStream(null)) {
            stream.setOnAvailableCallback(() -> {});

            assertThat(stream.peek().orElseThrow().getPayload()).isEqualTo("one");
            assertThat(rest(stream)).containsExactly("one");
            assertThat(stream.peek()).isEmpty();
            assertThatIllegalStateException().isThrownBy(stream::nextAvailable);
        }
    }

    @Test
    void who_is_not_woken_reads_alone() {
        try (var alone = store.openStream(null)) {
            assertThat(alone.peek()).isEmpty();
            engine.holds("one");

            try (var later = store.openStream(null)) {
                assertThat(later.peek()).isPresent();
            }
        }
    }

    private static List<Object> rest(TrackingEventStream stream) throws InterruptedException {
        var payloads = new ArrayList<>();
        while (stream.hasNextAvailable()) payloads.add(stream.nextAvailable().getPayload());
        return payloads;
    }

    private static List<Object> payloads(List<? extends TrackedEventMessage<?>> events) {
        return events.stream().<Object>map(TrackedEventMessage::getPayload).toList();
    }
}
