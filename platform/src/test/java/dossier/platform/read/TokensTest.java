package dossier.platform.read;

import static dossier.platform.read.ReadFixture.packed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tokens of a store whose appends may fail or commit out of order, and so leave gaps. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TokensTest {
    private static final TrackingToken HEAD = token(7);

    private final ReadFixture house = new ReadFixture();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_token_before_the_head_does_not_cover_it() {
        assertThat(tokens().covers(token(6), HEAD)).isFalse();
        assertThat(tokens().covers(null, HEAD)).isFalse();
        assertThat(tokens().covers(null, null)).isTrue();
        assertThat(tokens().covers(token(7), HEAD)).isTrue();
    }

    @Test
    void a_gap_left_by_a_failed_append_holds_nobody_up() {
        assertThat(tokens().covers(token(7, 5), HEAD)).isTrue();
    }

    @Test
    void a_gap_that_was_filled_after_all_is_still_to_be_told() {
        assertThat(tokens(told(5)).covers(token(7, 5), HEAD)).isFalse();
    }

    @Test
    void what_came_after_the_head_does_not_count() {
        assertThat(tokens(told(8)).covers(token(7, 5), HEAD)).isTrue();
    }

    /** @param untold the events that the store has beyond any token */
    private Tokens tokens(TrackedEventMessage<?>... untold) {
        var engine = new InMemoryEventStorageEngine() {
            @Override
            public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken token, boolean mayBlock) {
                return List.of(untold).stream();
            }
        };
        return new Tokens(
                house.database,
                ReadFixture.JSON,
                EmbeddedEventStore.builder().storageEngine(engine).build(),
                ReadFixture.settings(Duration.ZERO));
    }

    private TrackedEventMessage<?> told(long position) {
        return tracked(house.message(packed("p1")), position);
    }

    private static <T> TrackedEventMessage<T> tracked(DomainEventMessage<T> message, long position) {
        return new GenericTrackedDomainEventMessage<>(token(position), message);
    }

    private static TrackingToken token(long position, long... gaps) {
        return GapAwareTrackingToken.newInstance(
                position, LongStream.of(gaps).boxed().toList());
    }
}
