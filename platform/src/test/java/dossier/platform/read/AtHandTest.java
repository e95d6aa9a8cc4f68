package dossier.platform.read;

import static dossier.platform.read.ReadFixture.LEGAL;
import static dossier.platform.read.ReadFixture.LI;
import static dossier.platform.read.ReadFixture.SALES;
import static dossier.platform.read.ReadFixture.WANG;
import static dossier.platform.read.ReadFixture.packed;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.handbook.Authority;
import dossier.platform.read.ReadingRights.Reach;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import example.parcels.ParcelEvent;
import example.parcels.ParcelEvent.Relabelled;
import example.parcels.ParcelId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What stays at hand of the documents is what a search among them finds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AtHandTest {
    private final ReadFixture house = new ReadFixture();
    private final Projector<?> ledger = house.projector(house.parcels);
    private final AtHand<String> contents = new AtHand<>(
            house.database.getCollection(house.parcels.name(), BsonDocument.class),
            Stream.of("content"),
            it -> it.getString("content").getValue());

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void what_is_written_after_a_question_is_in_the_next_answer() {
        assertThat(contents.listed(Reach.EVERYTHING)).isEmpty();
        tell(packed("p1"), packed("p2"));
        assertThat(contents.listed(Reach.EVERYTHING)).containsExactlyInAnyOrder("books p1", "books p2");
        tell(new Relabelled(new ParcelId("p2"), "maps"), packed("p3"));
        assertThat(contents.listed(Reach.EVERYTHING)).containsExactlyInAnyOrder("books p1", "maps", "books p3");
    }

    @Test
    void what_is_gone_is_forgotten_and_what_was_written_before_that_was_noted_is_found() {
        tell(packed("p1"), packed("p2"));
        assertThat(contents.read(Reach.EVERYTHING)).hasSize(2);
        ledger.clear();
        assertThat(contents.read(Reach.EVERYTHING)).isEmpty();
        tell(packed("p3"), packed("p4"));
        house.database
                .getCollection(house.parcels.name())
                .updateMany(new Document(), new Document("$unset", new Document(Documents.WRITTEN, "")));
        assertThat(contents.read(Reach.EVERYTHING)).containsExactlyInAnyOrder("books p3", "books p4");
    }

    @Test
    void everyone_has_at_hand_what_a_search_finds_for_them() {
        tell(packed("p1", LI, SALES, "1"), packed("p2", WANG, LEGAL, "1"), packed("p3", WANG, SALES, "1"));
        var lawyer = new Hand(WANG, Set.of(new Office(Authority.REVIEW_AS_LEGAL, null)));
        for (var reach : List.of(
                Reach.EVERYTHING,
                Reach.NOTHING,
                Reach.ownOnly(LI),
                new Reach(false, Set.of(), Set.of(SALES)),
                new Reach(false, Set.of(LI, WANG), Set.of(LEGAL)),
                new Reach(false, Set.of(new PersonId("x")), Set.of(new DepartmentId("x")), List.of(lawyer)))) {
            assertThat(contents.listed(reach)).as("%s", reach).containsExactlyInAnyOrderElementsOf(found(reach));
            assertThat(contents.read(reach)).as("%s", reach).containsExactlyInAnyOrderElementsOf(found(reach));
        }
    }

    @Test
    void whom_a_document_concerns_is_asked_as_a_search_asks_it() {
        var offices = Set.of(new Office(Authority.REVIEW_AS_LEGAL, null));
        var reach = new Reach(false, Set.of(LI), Set.of(SALES), List.of(new Hand(LI, offices)));
        var nobody = ReadableBy.NOBODY;
        assertThat(reach.lists(nobody) || reach.reads(nobody)).isFalse();
        for (var listed : List.of(
                nobody.and(LI), nobody.and(SALES), nobody.and(offices.iterator().next())))
            assertThat(reach.lists(listed) && reach.reads(listed)).isTrue();
        for (var confided : List.of(
                nobody.inConfidence(LI), nobody.inConfidence(offices.iterator().next())))
            assertThat(!reach.lists(confided) && reach.reads(confided)).isTrue();
        assertThat(reach.reads(nobody.and(WANG).and(LEGAL))).isFalse();
    }

    private List<String> found(Reach reach) {
        return house.database
                .getCollection(house.parcels.name(), BsonDocument.class)
                .find(reach.listed())
                .map(it -> it.getString("content").getValue())
                .into(new ArrayList<>());
    }

    private void tell(ParcelEvent... some) {
        List<DomainEventMessage<?>> messages =
                Arrays.stream(some).<DomainEventMessage<?>>map(house::message).toList();
        house.events.publish(messages);
        ledger.tell(messages);
    }
}
