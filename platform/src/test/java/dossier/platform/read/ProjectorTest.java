package dossier.platform.read;

import static dossier.platform.read.ReadFixture.packed;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.words.Money;
import example.parcels.ParcelEvent;
import example.parcels.ParcelEvent.Delivered;
import example.parcels.ParcelEvent.Relabelled;
import example.parcels.ParcelId;
import example.parcels.ParcelLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProjectorTest {
    private final ReadFixture house = new ReadFixture();
    private final Projector<ParcelLine> ledger = house.projector(house.parcels);
    private final Projector<TimelineEntry> timeline = house.projector(house.story);

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void told_twice_reads_the_same() {
        var batch = published(packed("p1"), relabelled("p1", "maps"), packed("p2"), delivered("p1"));
        ledger.tell(batch);
        timeline.tell(batch);
        var lines = house.all(house.parcels);
        var entries = house.all(house.story);
        ledger.tell(batch);
        ledger.tell(batch.subList(0, 2));
        timeline.tell(batch);
        assertThat(house.all(house.parcels))
                .isEqualTo(lines)
                .extracting(ParcelLine::version)
                .containsExactly(2L, 0L);
        assertThat(house.all(house.story)).isEqualTo(entries).hasSize(4);
    }

    @Test
    void a_batch_is_one_read_and_one_write_however_many_it_tells() {
        var batch = new ArrayList<DomainEventMessage<?>>();
        for (var i = 0; i < 50; i++) batch.addAll(published(packed("p" + i), delivered("p" + i)));
        house.commands.clear();
        ledger.tell(batch);
        assertThat(house.commands)
                .as("who waits, the documents, all of them written")
                .containsExactly("find", "find", "update");
        house.commands.clear();
        timeline.tell(batch);
        assertThat(house.commands).containsExactly("find", "update");
    }

    @Test
    void an_unknown_event_advances_the_version_and_changes_nothing_else() {
        ledger.tell(List.of(house.message(packed("p1"))));
        var before = line("p1");
        ledger.tell(List.of(house.unknown("p1")));
        assertThat(line("p1").version()).isEqualTo(1);
        assertThat(line("p1"))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(before);
        ledger.tell(List.of(house.message(delivered("p1"))));
        assertThat(line("p1").stage()).isEqualTo(ParcelLine.Stage.DELIVERED);
    }

    @Test
    void a_case_of_which_nothing_is_known_is_not_shown() {
        ledger.tell(List.of(house.unknown("p1")));
        assertThat(house.all(house.parcels)).isEmpty();
    }

    @Test
    void what_was_never_told_is_fetched_from_the_store() {
        var story = published(packed("p1"), relabelled("p1", "maps"), delivered("p1"));
        ledger.tell(story.subList(2, 3));
        assertThat(line("p1"))
                .extracting(ParcelLine::content, ParcelLine::stage, ParcelLine::version)
                .containsExactly("maps", ParcelLine.Stage.DELIVERED, 2L);
    }

    @Test
    void a_case_waits_at_an_event_that_cannot_be_told_while_others_go_on() {
        ledger.tell(published(packed("p1"), relabelled("p1", ParcelLine.POISON), delivered("p1"), packed("p2")));
        ledger.tell(published(relabelled("p1", "maps"), delivered("p2")));
        assertThat(line("p1").version()).isZero();
        assertThat(line("p2").version()).isEqualTo(1);
        assertThat(house.stuck.of("parcel_ledger")).singleElement().satisfies(it -> {
            assertThat(it.stream()).isEqualTo("parcels/p1");
            assertThat(it.version()).isEqualTo(1);
            assertThat(it.cause()).contains("event 1 of parcels/p1");
        });
    }

    @Test
    void a_waiting_case_goes_on_once_it_can_be_told() {
        ledger.tell(published(packed("p1"), relabelled("p1", ParcelLine.POISON), delivered("p1")));
        var waiting = house.stuck.of("parcel_ledger").getFirst();
        assertThat(ledger.retry(waiting)).isFalse();
        assertThat(house.stuck.of("parcel_ledger")).hasSize(1);
        assertThat(mended().retry(waiting)).isTrue();
        assertThat(line("p1"))
                .extracting(ParcelLine::version, ParcelLine::stage)
                .containsExactly(2L, ParcelLine.Stage.DELIVERED);
        assertThat(house.stuck.of("parcel_ledger")).isEmpty();
    }

    @Test
    void a_document_that_cannot_be_stored_does_not_hold_up_the_batch() {
        var endless = new Money(BigDecimal.ONE.divide(new BigDecimal("3"), new MathContext(60)), "CNY");
        var odd = new ParcelEvent.Packed(new ParcelId("p1"), "sand", endless, ReadFixture.LI, ReadFixture.SALES);
        ledger.tell(published(odd, packed("p2")));
        assertThat(house.all(house.parcels)).extracting(ParcelLine::id).containsExactly("p2");
        assertThat(house.stuck.of("parcel_ledger"))
                .extracting(StuckCases.Stuck::stream)
                .containsExactly("parcels/p1");
    }

    @Test
    void a_document_the_server_refuses_does_not_hold_up_the_batch() {
        var huge = "x".repeat(17 * 1024 * 1024);
        ledger.tell(published(packed("p1"), relabelled("p1", huge), packed("p2")));
        assertThat(house.all(house.parcels)).extracting(ParcelLine::id).containsExactly("p2");
        assertThat(house.stuck.of("parcel_ledger"))
                .extracting(StuckCases.Stuck::stream)
                .containsExactly("parcels/p1");
    }

    private Projector<ParcelLine> mended() {
        ReadModel.Fold<ParcelLine, ParcelEvent> careful = (before, event, told) ->
                event.equals(relabelled("p1", ParcelLine.POISON)) ? before : before.after(event, told);
        return house.projector(
                ReadModel.ofCases("parcel_ledger", 1, ParcelLine.class, ParcelEvent.class, ParcelLine::blank, careful));
    }

    private List<DomainEventMessage<?>> published(ParcelEvent... some) {
        var messages =
                Arrays.stream(some).<DomainEventMessage<?>>map(house::message).toList();
        house.events.publish(messages);
        return messages;
    }

    private ParcelLine line(String id) {
        return Objects.requireNonNull(house.find(house.parcels, id));
    }

    private static Relabelled relabelled(String id, String content) {
        return new Relabelled(new ParcelId(id), content);
    }

    private static Delivered delivered(String id) {
        return new Delivered(new ParcelId(id));
    }
}
