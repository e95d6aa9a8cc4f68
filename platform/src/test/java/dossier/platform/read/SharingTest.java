package dossier.platform.read;

import static dossier.platform.read.ReadFixture.packed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SharingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Duration TAKEOVER = Duration.ofSeconds(3);

    private final ReadFixture house = new ReadFixture();
    private final ReadSettings settings = new ReadSettings(true, "read", 100, 1, 2, TAKEOVER, Duration.ofSeconds(20));
    private final FoldRunner runner = house.runner(settings, house.parcels, house.story);
    private final Sharing sharing = new Sharing(runner, house.database, settings, Clock.fixed(NOW, ZoneOffset.UTC));

    /** Of the events: it stands still, and what is let go is taken back all the same. */
    private final Clock before = GenericEventMessage.clock;

    @BeforeEach
    void start() {
        GenericEventMessage.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        house.happen(packed("p1"));
        runner.start();
        awaitClaimed(2);
    }

    @AfterEach
    void close() {
        runner.close();
        house.close();
        GenericEventMessage.clock = before;
    }

    @Test
    void alone_it_tells_everything() {
        sharing.round();
        assertThat(claimed()).isEqualTo(2);
    }

    @Test
    void beside_another_it_lets_half_go_and_takes_it_back_when_nobody_tells_it() {
        neighbourSeen(NOW);
        sharing.round();
        awaitClaimed(1);
        awaitClaimed(2);
    }

    @Test
    void a_node_that_has_given_no_sign_for_too_long_has_no_share() {
        neighbourSeen(NOW.minus(TAKEOVER).minusMillis(1));
        sharing.round();
        assertThat(claimed()).isEqualTo(2);
    }

    private void neighbourSeen(Instant at) {
        house.database
                .getCollection("read_nodes")
                .insertOne(new Document("_id", "neighbour").append("seen", Date.from(at)));
    }

    private void awaitClaimed(long segments) {
        await().atMost(Duration.ofSeconds(20)).until(() -> claimed() == segments);
    }

    private long claimed() {
        return Stream.of("parcel_ledger", "parcel_timeline")
                .mapToLong(it -> runner.processor(it).processingStatus().size())
                .sum();
    }
}
