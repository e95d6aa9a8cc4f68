package dossier.proofs;

import static dossier.platform.notary.NotaryHouse.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dossier.platform.notary.NotaryHouse;
import dossier.platform.proofs.Merkle;
import dossier.proofs.Finding.Kind;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is done in SQL behind the application's back is found, and where. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TamperingTest {
    /** Leaves 0 to 9 are of the case a, 10 to 19 of b; signed after 5, 10, 15 and 20. */
    private final NotaryHouse house = new NotaryHouse();

    @BeforeEach
    void history() {
        for (var i = 0; i < 20; i++) {
            house.append(i < 10 ? "contracts/a" : "contracts/b", i % 10);
            if (i % 5 == 4) house.catchUp();
        }
    }

    @Test
    void an_untouched_log_is_intact_and_every_leaf_and_checkpoint_was_looked_at() {
        var report = check();
        assertThat(report.intact()).isTrue();
        assertThat(report.size()).isEqualTo(20);
        assertThat(report.before()).isEqualTo(20);
        assertThat(report.checkpoints()).isEqualTo(4);
        assertThat(report.waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = convert_to('{\"said\":\"otherwise\"}', 'UTF8')",
                "metadata = convert_to('{\"by\":\"wu\"}', 'UTF8')",
                "metadata = null",
                "timestamp = '2026-03-02T05:00:00Z'",
                "payloadtype = 'contracts.ContractSigned'",
                "payloadrevision = null",
                "type = 'Other'",
                "aggregateidentifier = 'contracts/c'",
                "sequencenumber = 99"
            })
    void a_changed_event_is_found(String change) {
        sql("update domainevententry set " + change + " where eventidentifier = 'contracts/a#7'");
        assertThat(check().findings()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.CHANGED);
            assertThat(it.leaf()).isEqualTo(7);
            assertThat(it.event()).isEqualTo(id("contracts/a", 7));
            assertThat(it.stream()).isEqualTo("contracts/a");
            assertThat(it.version()).isEqualTo(7);
        });
    }

    @Test
    void a_deleted_event_is_found_and_named_though_it_is_gone() {
        sql("delete from domainevententry where eventidentifier = 'contracts/b#3'");
        assertThat(check().findings()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.DELETED);
            assertThat(it.leaf()).isEqualTo(13);
            assertThat(it.event()).isEqualTo(id("contracts/b", 3));
        });
    }

    @Test
    void an_event_deleted_with_its_leaf_is_found() {
        sql("delete from domainevententry where eventidentifier = 'contracts/b#3'");
        sql("delete from proof_leaf where id = 'contracts/b#3'");
        assertThat(found()).containsExactly("DELETED 13");
    }

    @Test
    void an_event_slipped_in_before_the_end_is_found() {
        house.at(0L, "contracts/c", 0, "{}");
        assertThat(check().findings()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.INSERTED);
            assertThat(it.event()).isEqualTo(id("contracts/c", 0));
            assertThat(it.detail()).isEqualTo("position 0");
        });
    }

    @Test
    void an_event_slipped_in_with_a_leaf_of_its_own_is_found() {
        house.at(0L, "contracts/c", 0, "{}");
        sql("insert into proof_leaf values (20, 0, 'contracts/c#0', 'contracts/c', 0)");
        sql("update proof_head set size = 21");
        assertThat(found()).containsExactly("TREE 20");
    }

    @Test
    void events_that_changed_places_are_found_both() {
        sql("""
                update domainevententry set globalindex = case globalindex when 3 then -9 else -3 end where globalindex in (3, 9)""");
        sql("update domainevententry set globalindex = -globalindex where globalindex < 0");
        assertThat(found()).containsExactly("SWAPPED 2", "SWAPPED 8");
    }

    @Test
    void contents_that_changed_places_are_found_both() {
        sql("""
                update domainevententry e set payload = o.payload from domainevententry o
                where (e.globalindex, o.globalindex) in ((3, 9), (9, 3))""");
        assertThat(found()).containsExactly("CHANGED 2", "CHANGED 8");
    }

    @Test
    void a_tail_that_was_cut_off_is_found() {
        sql("delete from domainevententry where globalindex > 17");
        assertThat(found()).containsExactly("DELETED 17", "DELETED 18", "DELETED 19");
    }

    @Test
    void a_tail_that_was_cut_off_with_its_leaves_is_found() {
        cut(17);
        var finding = check().findings();
        assertThat(finding).extracting(Finding::kind).contains(Kind.CUT);
        assertThat(finding)
                .filteredOn(it -> it.kind() == Kind.CUT)
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.leaf()).isEqualTo(17);
                    assertThat(it.before()).isEqualTo(20);
                });
    }

    @Test
    void a_tail_that_was_cut_off_with_its_checkpoints_is_found_by_who_holds_one() {
        var held = house.latest().toString();
        cut(15);
        sql("delete from proof_checkpoint where size > 15");
        assertThat(check().intact()).isTrue();
        assertThat(check(held).findings()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.CUT);
            assertThat(it.leaf()).isEqualTo(15);
            assertThat(it.before()).isEqualTo(20);
        });
    }

    @Test
    void history_rewritten_with_hashes_computed_anew_is_found_by_the_checkpoints_and_between_which() {
        rewrite(12);
        assertThat(check().findings()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.REWRITTEN);
            assertThat(it.leaf()).isEqualTo(10);
            assertThat(it.before()).isEqualTo(15);
        });
    }

    @Test
    void history_rewritten_and_signed_anew_is_found_by_who_holds_an_earlier_checkpoint() {
        var held = house.latest().toString();
        rewrite(12);
        sql("delete from proof_checkpoint where size > 10");
        house.restart();
        house.append("contracts/b", 10);
        house.catchUp(); // the log's own key signs the new history
        assertThat(check().intact()).isTrue();
        assertThat(check(held).findings()).singleElement().satisfies(it -> {
            assertThat(it.kind()).isEqualTo(Kind.REWRITTEN);
            assertThat(it.leaf()).isEqualTo(10);
            assertThat(it.before()).isEqualTo(20);
        });
    }

    @Test
    void hashes_changed_alone_are_found() {
        sql("update proof_tile set hashes = set_byte(hashes, 32 * 4, get_byte(hashes, 32 * 4) # 1) where level = 0");
        assertThat(found()).containsExactly("CHANGED 4", "REWRITTEN 0");
    }

    @Test
    void a_checkpoint_that_was_changed_or_is_of_another_log_is_found() {
        sql("update proof_checkpoint set note = replace(note, e'\\n10\\n', e'\\n9\\n') where size = 10");
        assertThat(found()).containsExactly("FORGED -1");
        var other = NotaryHouse.elsewhere();
        other.append("contracts/a", 0);
        other.catchUp();
        assertThat(check(other.latest().toString(), "nonsense").counts()).isEqualTo(Map.of(Kind.FORGED, 3L));
    }

    @Test
    void checkpoints_stay_valid_when_the_key_is_changed() {
        var held = house.latest().toString();
        house.rotate();
        house.append("contracts/b", 10);
        house.catchUp();
        assertThat(check(held).intact()).isTrue();
        assertThat(check().checkpoints()).isEqualTo(6);
    }

    @Test
    void forgetting_a_key_changes_no_stored_byte_and_so_no_proof() {
        sql("insert into case_key values ('contracts/a', 'k1', 'x', now(), null)");
        sql("update case_key set wrapped = null, dropped_at = now()");
        assertThat(check().intact()).isTrue();
    }

    @Test
    void of_a_range_only_those_events_are_checked_but_the_whole_tree() {
        sql("update domainevententry set payload = 'x' where globalindex in (3, 12)");
        var report = new Check(house.log).run(new Check.Asked(10, 15, List.of()), _ -> {}, () -> false);
        assertThat(report.findings()).extracting(Finding::leaf).containsExactly(11L);
        assertThat(report.checkpoints()).isEqualTo(4);
    }

    @Test
    void a_check_can_be_stopped() {
        assertThatThrownBy(() -> new Check(house.log).run(Check.Asked.ALL, _ -> {}, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    private List<String> found() {
        return check().findings().stream()
                .map(it -> it.kind() + " " + it.leaf())
                .toList();
    }

    private CheckReport check(String... held) {
        return new Check(house.log).run(new Check.Asked(0, Long.MAX_VALUE, List.of(held)), _ -> {}, () -> false);
    }

    private void sql(String statement) {
        assertThat(house.sql.sql(statement).update()).isPositive();
    }

    private void cut(int size) {
        sql("delete from domainevententry where globalindex > " + size);
        sql("delete from proof_leaf where leaf >= " + size);
        sql("update proof_tile set hashes = substr(hashes, 1, 32 * " + size + ") where level = 0");
        sql("update proof_head set size = " + size + ", last = " + size + ", settled = " + size);
    }

    /** Changes the event of a leaf and everything in the database that follows from it, but for what only the key can make. */
    private void rewrite(int leaf) {
        sql("update domainevententry set payload = 'changed' where globalindex = " + (leaf + 1));
        var hash = house.log.read(
                it -> Merkle.leaf(it.leaves(leaf, leaf + 1).getFirst().event().leaf()));
        house.sql
                .sql("update proof_tile set hashes = overlay(hashes placing ? from ?) where level = 0")
                .param(hash)
                .param(leaf * 32 + 1)
                .update();
    }
}
