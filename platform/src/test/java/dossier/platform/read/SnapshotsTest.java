package dossier.platform.read;

import static dossier.platform.read.ReadFixture.MORNING;
import static dossier.platform.read.ReadFixture.packed;
import static org.assertj.core.api.Assertions.assertThat;

import example.parcels.ParcelEvent.Relabelled;
import example.parcels.ParcelId;
import example.parcels.ParcelLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The past of a long case is folded from the nearest snapshot, and comes to the same as from the first event. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SnapshotsTest {
    private final ReadFixture house = new ReadFixture();
    private final Projector<ParcelLine> ledger = house.projector(house.parcels);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatever_moment_is_asked_for_it_comes_to_the_same_with_snapshots_and_without() {
        tell(620);
        assertThat(snapshots()).isEqualTo(2);
        var moments = new ArrayList<Instant>();
        for (var i = 0; i < 620; i += 31) moments.add(MORNING.plusSeconds(60L * i));
        // in business everything happened a day before it was recorded
        var withThem = moments.stream()
                .map(it -> at(it, null) + " / " + at(null, it.minusSeconds(86_400)))
                .toList();
        house.database.getCollection(Snapshots.of(house.parcels)).deleteMany(new Document());
        assertThat(moments.stream()
                        .map(it -> at(it, null) + " / " + at(null, it.minusSeconds(86_400)))
                        .toList())
                .isEqualTo(withThem);
        assertThat(withThem.getLast()).contains("label 589");
    }

    @Test
    void told_twice_or_in_pieces_there_is_one_of_each_and_a_reset_forgets_them() {
        tell(300);
        ledger.tell(house.folding.eventsOf("parcels/p1", 200));
        assertThat(snapshots()).isEqualTo(1);
        ledger.clear();
        assertThat(snapshots()).isZero();
    }

    @Test
    void of_what_followed_a_moment_only_what_was_told_late_and_what_is_not_told_yet_is_read() {
        var moment = MORNING.plusSeconds(60 * 100);
        house.events.publish(house.atOnce(packed("p1")));
        relabelAtOnce(1, 400);
        tellAfter(0);
        assertThat(readFor(moment, "100 label 100")).containsExactly(0L, 400L);

        house.events.publish(house.backdated(new Relabelled(new ParcelId("p1"), "told late")));
        relabelAtOnce(401, 450);
        tellAfter(400);
        assertThat(readFor(moment, "400 told late")).containsExactly(0L, 450L);

        house.events.publish(house.backdated(new Relabelled(new ParcelId("p1"), "told to nobody yet")));
        assertThat(at(null, moment)).isEqualTo("450 told to nobody yet");
    }

    /** From which versions on the store was read for what was so at the moment. */
    private List<Long> readFor(Instant moment, String then) {
        house.askedFrom.clear();
        assertThat(at(null, moment)).isEqualTo(then);
        return List.copyOf(house.askedFrom);
    }

    private void relabelAtOnce(int from, int until) {
        for (var i = from; i < until; i++)
            house.events.publish(house.atOnce(new Relabelled(new ParcelId("p1"), "label " + i)));
    }

    private void tellAfter(long version) {
        ledger.tell(house.folding.eventsOf("parcels/p1", version));
    }

    private @Nullable String at(@Nullable Instant knownAt, @Nullable Instant asOf) {
        return house.folding
                .at(knownAt, asOf, house.parcels, "p1")
                .map(it -> it.version() + " " + it.content())
                .orElse(null);
    }

    private long snapshots() {
        return house.database.getCollection(Snapshots.of(house.parcels)).countDocuments();
    }

    private void tell(int events) {
        house.happen(packed("p1"));
        for (var i = 1; i < events; i++) house.happen(new Relabelled(new ParcelId("p1"), "label " + i));
        var all = house.folding.eventsOf("parcels/p1", 0);
        for (var i = 0; i < all.size(); i += 77) ledger.tell(all.subList(i, Math.min(all.size(), i + 77)));
    }
}
