package dossier.platform.notary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dossier.platform.proofs.Checkpoint;
import dossier.platform.proofs.CompactRange;
import dossier.platform.proofs.Merkle;
import dossier.platform.proofs.ProofLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SequencerTest {
    private final NotaryHouse house = new NotaryHouse();

    @Test
    void leaves_are_dense_where_positions_are_not_and_the_root_is_signed() {
        house.append("contracts/a", 0);
        skip(3);
        house.append("contracts/a", 1);
        house.catchUp();
        house.append("contracts/b", 0);
        house.catchUp();

        assertThat(leaves()).containsExactly("0 1", "1 5", "2 6");
        var checkpoint = Checkpoint.of(house.latest());
        assertThat(checkpoint.origin()).isEqualTo("dossier.test/log");
        assertThat(checkpoint.size()).isEqualTo(3);
        assertThat(checkpoint.hasRoot(house.log.read(it -> Merkle.root(3, it.tiles()))))
                .isTrue();
        assertThat(house.latest().isSignedBy(keys().getFirst().key())).isTrue();
    }

    @Test
    void an_event_that_is_committed_late_has_its_leaf_within_the_window_also_from_another_node() {
        house.append("contracts/a", 0);
        skip(2);
        house.append("contracts/a", 1);
        house.catchUp();
        house.at(2L, "contracts/b", 0, "{}");
        house.catchUp();
        house.restart();
        house.at(3L, "contracts/c", 0, "{}");
        house.catchUp();

        assertThat(leaves()).containsExactly("0 1", "1 4", "2 2", "3 3");
        assertThat(head().settled()).isEqualTo(4);
    }

    @Test
    void what_appears_where_nothing_may_appear_any_more_gets_no_leaf_and_raises_an_alarm() {
        house.append("contracts/a", 0);
        skip(1);
        house.append("contracts/a", 1);
        house.catchUp();
        assertThat(head().settled()).isEqualTo(1);
        house.nanos.addAndGet(NotaryHouse.WINDOW.toNanos() + 1);
        house.catchUp();
        assertThat(head().settled()).isEqualTo(3);
        house.at(2L, "contracts/b", 0, "{}");
        house.catchUp();
        house.restart();
        house.catchUp();

        assertThat(leaves()).containsExactly("0 1", "1 3");
        assertThat(house.watch().slippedIn()).hasValue(2L);
    }

    @Test
    void an_event_without_a_leaf_for_longer_than_the_window_raises_an_alarm_until_it_has_one() {
        var watch = house.watch();
        house.append("contracts/a", 0);
        assertThat(watch.late()).isEmpty();
        house.nanos.addAndGet(NotaryHouse.WINDOW.toNanos() + 1);
        assertThat(watch.late()).hasValue(1L);
        house.catchUp();
        assertThat(watch.late()).isEmpty();
        assertThat(watch.slippedIn()).isEmpty();
    }

    @Test
    void of_nodes_that_are_at_it_at_once_each_event_has_one_leaf_and_no_number_is_left_out() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(3)) {
            var working = new ArrayList<Future<?>>();
            for (var node : List.of(house.node(), house.node(), house.node()))
                working.add(nodes.submit(() -> {
                    for (var turns = 0; turns < 60; turns++) node.turn();
                }));
            for (var i = 0; i < 300; i++) house.append("contracts/" + i % 7, i / 7);
            for (var one : working) one.get();
        }
        house.catchUp();

        assertThat(numbers())
                .containsExactlyElementsOf(LongStream.range(0, 300).boxed().toList());
        var checkpoint = Checkpoint.of(house.latest());
        assertThat(checkpoint.hasRoot(house.log.read(it -> Merkle.root(300, it.tiles()))))
                .isTrue();
    }

    @Test
    void more_than_one_tile_at_a_time_and_over_several_turns() {
        for (var i = 0; i < 1_300; i++) house.append("contracts/a", i);
        house.catchUp();
        for (var i = 1_300; i < 1_320; i++) house.append("contracts/a", i);
        house.restart();
        house.catchUp();

        var hashes = house.log.read(it -> it.leaves(0, 2_000).stream()
                .map(leaf -> Merkle.leaf(leaf.event().leaf()))
                .toList());
        assertThat(hashes).hasSize(1_320);
        var range = new CompactRange();
        hashes.forEach(range::add);
        assertThat(Checkpoint.of(house.latest()).hasRoot(range.root())).isTrue();
    }

    @Test
    void a_tree_that_does_not_continue_what_was_signed_is_never_signed() {
        house.append("contracts/a", 0);
        house.catchUp();
        house.sql
                .sql("update proof_tile set hashes = decode(repeat('00', 32), 'hex')")
                .update();
        house.append("contracts/a", 1);
        assertThatThrownBy(house::catchUp).isInstanceOf(Sequencer.Contradiction.class);
        assertThat(leaves()).containsExactly("0 1");
    }

    @Test
    void a_tree_that_was_cut_off_with_its_checkpoints_is_not_continued_by_the_node_that_signed_it() {
        house.append("contracts/a", 0);
        house.append("contracts/a", 1);
        house.catchUp();
        for (var table : List.of("proof_leaf", "proof_tile", "proof_checkpoint"))
            house.sql.sql("delete from " + table).update();
        house.sql.sql("update proof_head set size = 0, last = 0, settled = 0").update();
        assertThatThrownBy(house::catchUp).isInstanceOf(Sequencer.Contradiction.class);
    }

    @Test
    void a_new_key_signs_from_then_on_and_what_the_old_one_signed_stays_valid() {
        house.append("contracts/a", 0);
        house.catchUp();
        var before = house.latest();
        var both = house.rotate();
        house.append("contracts/a", 1);
        house.catchUp();

        var fresh = keys().get(0);
        var old = keys().get(1);
        assertThat(old.until()).isNotNull();
        assertThat(both.isSignedBy(old.key()) && both.isSignedBy(fresh.key())).isTrue();
        assertThat(before.isSignedBy(old.key())).isTrue();
        assertThat(house.latest().isSignedBy(fresh.key())).isTrue();
        assertThat(house.latest().isSignedBy(old.key())).isFalse();
        assertThat(house.sql
                        .sql("select count(*) from proof_key where wrapped is not null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> house.signed("dossier.test/log\n5\nx\n")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_time_an_event_is_without_protection_is_measured_from_the_turn_before() {
        var turns = new Turns();
        turns.add(0, 10);
        turns.add(250, 270);
        turns.add(520, 600);
        turns.add(850, 860);
        assertThat(turns.longest()).isEqualTo(Duration.ofNanos(350));
        assertThat(turns.usual()).isEqualTo(Duration.ofNanos(340));
    }

    private void skip(int positions) {
        for (var i = 0; i < positions; i++)
            house.sql
                    .sql("select nextval('domainevententry_globalindex_seq')")
                    .query(Long.class)
                    .single();
    }

    private List<String> leaves() {
        return house.sql
                .sql("select leaf || ' ' || event from proof_leaf order by leaf")
                .query(String.class)
                .list();
    }

    private List<Long> numbers() {
        return house.sql
                .sql("select leaf from proof_leaf order by leaf")
                .query(Long.class)
                .list();
    }

    private ProofLog.Head head() {
        return house.log.read(it -> it.head().orElseThrow());
    }

    private List<ProofLog.Key> keys() {
        return house.log.read(ProofLog.Reading::keys);
    }
}
