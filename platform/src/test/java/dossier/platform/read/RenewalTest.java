package dossier.platform.read;

import static dossier.platform.read.ReadFixture.packed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import dossier.platform.operating.Deed;
import dossier.platform.read.Generations.State;
import example.parcels.ParcelEvent.Delivered;
import example.parcels.ParcelId;
import example.parcels.ParcelLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RenewalTest {
    private static final int PARCELS = 300;
    private static final String MODEL = "parcel_ledger";

    private final ReadFixture house = new ReadFixture();
    private final ReadModel.Cases<ParcelLine, ?> parcels = house.parcels.withHistory();
    private final List<Deed> deeds = new ArrayList<>();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void readers_never_see_an_empty_or_partial_model_and_can_be_shown_the_old_one_again() throws Exception {
        for (var i = 0; i < PARCELS; i++) house.happen(packed("p" + i));
        try (var runner = house.runner(parcels);
                var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            runner.start();
            house.awaitTold(runner, parcels);
            var over = new AtomicBoolean();
            var least = readers.submit(leastSeen(over));
            var renewal = renewal(runner);

            assertThat(house.generations.begin(MODEL)).isTrue();
            assertThat(house.generations.begin(MODEL)).as("one at a time").isFalse();
            house.happen(delivered("p7"));
            until(renewal, State.KEPT);
            house.awaitTold(runner, parcels);
            assertThat(house.generations.of(MODEL).shown()).isOne();
            assertThat(house.find(parcels, "p7").stage()).isEqualTo(ParcelLine.Stage.DELIVERED);
            assertThat(deeds).singleElement().extracting(Deed::by).isEqualTo(Deed.HOUSE);

            house.happen(delivered("p8"));
            house.awaitTold(runner, parcels);
            await().until(() -> runner.hasTold(MODEL, house.tokens.head()));
            assertThat(house.generations.show(MODEL)).as("back").isTrue();
            assertThat(house.find(parcels, "p8").stage()).isEqualTo(ParcelLine.Stage.DELIVERED);

            house.generations.leave(MODEL);
            until(renewal, null);
            assertThat(house.database.listCollectionNames().into(new ArrayList<>()))
                    .noneMatch(it -> it.contains("~"));
            over.set(true);
            assertThat(least.get()).isEqualTo(PARCELS);
        }
    }

    @Test
    void what_would_be_shown_otherwise_waits_for_somebody_to_say_so() {
        house.happen(packed("p1"), packed("p2"), packed("p3"), delivered("p1"));
        try (var runner = house.runner(parcels)) {
            runner.start();
            house.awaitTold(runner, parcels);
            var shown = house.database.getCollection(MODEL);
            shown.updateOne(Filters.eq("_id", "p1"), Updates.set("content", "stolen"));
            shown.deleteOne(Filters.eq("_id", "p2"));
            var renewal = renewal(runner, Duration.ofMillis(200));

            house.generations.begin(MODEL);
            until(renewal, State.DIFFERENT);
            assertThat(house.generations.of(MODEL).found()).isEqualTo(new Comparison(2, 0, 1, 1, List.of("p1", "p2")));
            assertThat(house.find(parcels, "p1").content()).isEqualTo("stolen");

            assertThat(house.generations.show(MODEL)).isTrue();
            assertThat(house.all(parcels))
                    .extracting(ParcelLine::content)
                    .doesNotContain("stolen")
                    .hasSize(3);
        }
    }

    @Test
    void another_node_goes_on_when_the_first_one_dies_over_it() {
        for (var i = 0; i < PARCELS; i++) house.happen(packed("p" + i));
        try (var dying = house.runner(parcels)) {
            dying.start();
            house.awaitTold(dying, parcels);
            house.generations.begin(MODEL);
            renewal(dying).round();
        }
        try (var other = house.runner(parcels)) {
            other.start();
            until(renewal(other), State.KEPT);
            assertThat(house.all(parcels)).hasSize(PARCELS);
            house.generations.begin(MODEL);
            until(renewal(other), State.KEPT);
            assertThat(house.generations.of(MODEL).shownName()).isEqualTo(MODEL + "~2");
        }
    }

    private Renewal renewal(FoldRunner runner) {
        return renewal(runner, Duration.ofSeconds(10));
    }

    private Renewal renewal(FoldRunner runner, Duration patience) {
        return new Renewal(
                runner,
                house.generations,
                new Indexes(house.database),
                house.tokens,
                house.shown,
                ReadFixture.settings(patience),
                it -> deeds.add((Deed) it),
                Duration.ZERO);
    }

    private void until(Renewal renewal, State state) {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            renewal.round();
            return house.generations.of(MODEL).state() == state;
        });
    }

    /** Asks without a pause; answers the fewest documents that were ever there. */
    private Callable<Integer> leastSeen(AtomicBoolean over) {
        var ledger = house.database.getCollection(MODEL, BsonDocument.class);
        return () -> {
            var least = Integer.MAX_VALUE;
            while (!over.get())
                least = Math.min(least, ledger.find().into(new ArrayList<>()).size());
            return least;
        };
    }

    private static Delivered delivered(String id) {
        return new Delivered(new ParcelId(id));
    }
}
