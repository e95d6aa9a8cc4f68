package dossier.platform.read;

import static dossier.platform.read.ReadFixture.packed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dossier.platform.operating.Stuck;
import example.parcels.ParcelEvent;
import example.parcels.ParcelEvent.Delivered;
import example.parcels.ParcelEvent.Relabelled;
import example.parcels.ParcelId;
import example.parcels.ParcelLine;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.Segment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.endpoint.SecurityContext;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldRunnerTest {
    private final ReadFixture house = new ReadFixture();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void a_rebuild_equals_the_live_view_and_the_fold_of_the_store() {
        house.happen(packed("p1"), packed("p2"), relabelled("p1", "maps"));
        try (var runner = house.runner(house.parcels, house.story)) {
            runner.start();
            told(runner);
            house.happen(delivered("p1"), packed("p3"));
            told(runner);
            var lines = house.all(house.parcels);
            var entries = house.all(house.story);
            assertThat(lines)
                    .hasSize(3)
                    .allSatisfy(it -> assertThat(house.folding.upTo(it.version(), house.parcels, it.id()))
                            .contains(it));
            assertThat(entries).hasSize(5);
            runner.rebuild("parcel_ledger");
            runner.rebuild("parcel_timeline");
            told(runner);
            assertThat(house.all(house.parcels)).isEqualTo(lines);
            assertThat(house.all(house.story)).isEqualTo(entries);
        }
    }

    @Test
    void told_after_a_reset_reads_the_same() {
        house.happen(packed("p1"), delivered("p1"), packed("p2"));
        try (var runner = house.runner(house.parcels, house.story)) {
            runner.start();
            told(runner);
        }
        var lines = house.all(house.parcels);
        var entries = house.all(house.story);
        house.tokens.forget("parcel_ledger");
        house.tokens.forget("parcel_timeline");
        try (var runner = house.runner(house.parcels, house.story)) {
            runner.start();
            told(runner);
            assertThat(house.all(house.parcels)).isEqualTo(lines).hasSize(2);
            assertThat(house.all(house.story)).isEqualTo(entries).hasSize(3);
        }
    }

    @Test
    void a_new_revision_is_built_from_the_first_event() {
        house.happen(packed("p1"));
        try (var runner = house.runner(house.parcels)) {
            runner.start();
            house.awaitTold(runner, house.parcels);
        }
        var shouting = shouting();
        try (var runner = house.runner(shouting)) {
            runner.start();
            house.awaitTold(runner, shouting);
            assertThat(house.all(shouting)).extracting(ParcelLine::content).containsExactly("BOOKS");
        }
    }

    private static ReadModel.Cases<ParcelLine, ParcelEvent> shouting() {
        return ReadModel.ofCases(
                "parcel_ledger",
                2,
                ParcelLine.class,
                ParcelEvent.class,
                ParcelLine::blank,
                (before, _, told) -> before.after(relabelled("p1", "BOOKS"), told));
    }

    @Test
    void an_older_node_lets_a_read_model_be_while_a_newer_one_tells_it() throws Exception {
        house.happen(packed("p1"));
        var shouting = shouting();
        try (var newer = house.runner(shouting);
                var older = house.runner(house.parcels);
                var thread = Executors.newSingleThreadExecutor()) {
            older.start();
            house.awaitTold(older, house.parcels);

            var started = thread.submit(newer::start);
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                older.follow(house.parcels);
                return started.isDone();
            });
            house.happen(packed("p2"));
            house.awaitTold(newer, shouting);
            try (var again = house.runner(house.parcels)) {
                again.start();
                again.follow(house.parcels);
                assertThat(again.processor("parcel_ledger").isRunning()).isFalse();
                assertThatThrownBy(() -> again.rebuild("parcel_ledger")).hasMessageContaining("newer version");
                assertThat(house.all(shouting)).extracting(ParcelLine::content).containsExactly("BOOKS", "BOOKS");
            }

            newer.stop();
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                older.follow(house.parcels);
                return older.processor("parcel_ledger").isRunning();
            });
            house.awaitTold(older, house.parcels);
            assertThat(house.all(house.parcels))
                    .extracting(ParcelLine::content)
                    .containsExactly("books p1", "books p2");
        }
    }

    /** As when the clock of one of them is ahead: each takes the claims of the other for old ones. */
    @Test
    void two_owners_of_one_segment_write_what_one_would() {
        var jumping = new ReadSettings(true, "read", 5, 1, 2, Duration.ofMillis(2), Duration.ofSeconds(20));
        var tokens = new Tokens(house.database, ReadFixture.JSON, house.events, jumping);
        try (var one = house.runner(jumping, tokens, house.parcels);
                var other = house.runner(jumping, tokens, house.parcels)) {
            one.start();
            other.start();
            for (var i = 0; i < 200; i++) {
                var id = "p" + i % 20;
                house.happen(i < 20 ? packed(id) : relabelled(id, "label " + i));
            }
            house.awaitTold(one, house.parcels);
        }
        assertThat(house.all(house.parcels))
                .hasSize(20)
                .allSatisfy(it -> assertThat(house.folding.upTo(9, house.parcels, it.id()))
                        .contains(it));
    }

    /** AxonFramework#4253 is about policies that give a case another segment in another JVM. */
    @ParameterizedTest
    @CsvSource({"parcels/p1, 2", "parcels/p2, 3", "contracts/servo-press, 1"})
    void a_case_is_told_in_the_same_segment_by_every_node_after_every_start(String stream, int expected) {
        var segments = Segment.splitBalanced(Segment.ROOT_SEGMENT, 3);
        assertThat(segments.stream().filter(it -> it.matches(stream)))
                .extracting(Segment::getSegmentId)
                .containsExactly(expected);
    }

    @Test
    void the_same_revision_is_not_built_again() {
        house.happen(packed("p1"));
        try (var runner = house.runner(house.parcels)) {
            runner.start();
            house.awaitTold(runner, house.parcels);
        }
        house.projector(house.parcels).documents().clear();
        try (var runner = house.runner(house.parcels)) {
            runner.start();
            house.awaitTold(runner, house.parcels);
            assertThat(house.all(house.parcels)).isEmpty();
        }
    }

    @Test
    void a_model_told_more_than_the_store_holds_is_rebuilt() {
        house.happen(packed("p1"), packed("p2"), delivered("p1"));
        try (var runner = house.runner(house.parcels)) {
            runner.start();
            house.awaitTold(runner, house.parcels);
        }
        var restored = new ReadFixture(house);
        restored.happen(packed("p1"), packed("p2"));
        try (var runner = restored.runner(restored.parcels)) {
            runner.start();
            restored.awaitTold(runner, restored.parcels);
            assertThat(restored.all(restored.parcels))
                    .hasSize(2)
                    .allSatisfy(it -> assertThat(it.stage()).isEqualTo(ParcelLine.Stage.PACKED));
        }
    }

    @Test
    void a_poisonous_event_holds_up_its_own_case_only_and_is_seen() {
        house.happen(packed("p1"), relabelled("p1", ParcelLine.POISON), packed("p2"), delivered("p1"), delivered("p2"));
        try (var runner = house.runner(house.parcels)) {
            runner.start();
            house.awaitTold(runner, house.parcels);
            assertThat(house.all(house.parcels)).extracting(ParcelLine::version).containsExactly(0L, 1L);
            var endpoint = new ReadModelsEndpoint(
                    runner, house.tokens, house.stuck, new Pace(house.tokens), house.generations, _ -> {});
            assertThat(endpoint.all()).singleElement().satisfies(it -> {
                assertThat(it.documents()).isEqualTo(2);
                assertThat(it.told()).containsEntry(0, it.head());
                assertThat(it.waiting()).extracting(StuckCases.Stuck::stream).containsExactly("parcels/p1");
            });
            assertThat(new ReadModelsHealthIndicator(endpoint, ReadFixture.settings(Duration.ZERO))
                            .health()
                            .getDetails())
                    .hasToString("{waiting={parcel_ledger=1}}");
            assertThat(runner.retry("parcel_ledger")).isZero();
            assertThat(endpoint.act(SecurityContext.NONE, "no_such_model", null, null))
                    .isNull();
        }
    }

    @Test
    void a_database_that_is_away_holds_up_no_case_for_good() {
        house.happen(packed("p1"));
        var away = new AtomicBoolean(true);
        var parcels = ReadModel.ofCases(
                "parcel_ledger", 1, ParcelLine.class, ParcelEvent.class, ParcelLine::blank, (before, event, told) -> {
                    if (away.getAndSet(false)) throw new IllegalStateException(new SQLException("gone", "57P01"));
                    return before.after(event, told);
                });
        try (var runner = house.runner(parcels)) {
            runner.start();
            house.awaitTold(runner, parcels);
            assertThat(house.all(parcels)).hasSize(1);
            assertThat(house.stuck.of("parcel_ledger")).isEmpty();
            assertThat(away).isFalse();
        }
    }

    @Test
    void an_operator_passes_over_a_poisonous_event_and_the_case_goes_on_without_it() {
        house.happen(
                relabelled("p0", ParcelLine.POISON), packed("p0"), packed("p1"), relabelled("p1", ParcelLine.POISON));
        house.happen(delivered("p1"));
        try (var runner = house.runner(house.parcels)) {
            runner.start();
            house.awaitTold(runner, house.parcels);
            var stuck = new StuckReadModels(runner, house.stuck);
            assertThat(stuck.retry("parcel_ledger", "parcels/p1")).isTrue();
            assertThat(stuck.stuck()).extracting(Stuck::version).containsExactlyInAnyOrder(0L, 1L);
            for (var id : List.of("parcels/p0", "parcels/p1"))
                assertThat(stuck.discard("parcel_ledger", id, "li", "as agreed"))
                        .isTrue();
            assertThat(stuck.stuck()).isEmpty();
            assertThat(house.all(house.parcels))
                    .extracting(it -> it.version() + " " + it.stage() + " " + it.content())
                    .containsExactly("1 PACKED books p0", "2 DELIVERED books p1");
            assertThat(stuck.discard("parcel_ledger", "parcels/p1", "li", "again"))
                    .isFalse();
        }
    }

    @Test
    void several_workers_share_a_model_by_cases() {
        var settings = new ReadSettings(true, "read", 2, 4, 4, Duration.ofSeconds(5), Duration.ofSeconds(20));
        try (var runner = new FoldRunner(
                ReadFixture.provided(house.parcels),
                house.generations,
                house.events,
                house.folding,
                house.tokens,
                house.stuck,
                house.shown,
                settings,
                ReadFixture.provided(),
                ReadFixture.provided())) {
            for (var i = 0; i < 20; i++) house.happen(packed("p" + i), relabelled("p" + i, "maps"), delivered("p" + i));
            runner.start();
            house.awaitTold(runner, house.parcels);
            assertThat(house.tokens.of("parcel_ledger")).hasSize(4);
            assertThat(house.all(house.parcels))
                    .hasSize(20)
                    .allSatisfy(it -> assertThat(it.version()).isEqualTo(2));
        }
    }

    @Test
    void a_stopped_runner_goes_on_where_it_was() {
        try (var runner = house.runner(house.parcels)) {
            runner.start();
            runner.stop();
            house.happen(packed("p1"));
            runner.start();
            house.awaitTold(runner, house.parcels);
            assertThat(house.all(house.parcels)).hasSize(1);
        }
    }

    @Test
    void two_models_of_one_name_are_refused() {
        assertThatThrownBy(() -> house.runner(house.parcels, house.parcels)).hasMessageContaining("parcel_ledger");
    }

    private void told(FoldRunner runner) {
        for (var model : List.of(house.parcels, house.story)) house.awaitTold(runner, model);
    }

    private static Relabelled relabelled(String id, String content) {
        return new Relabelled(new ParcelId(id), content);
    }

    private static Delivered delivered(String id) {
        return new Delivered(new ParcelId(id));
    }
}
