package dossier.platform.read;

import static dossier.platform.read.ReadFixture.LEGAL;
import static dossier.platform.read.ReadFixture.LI;
import static dossier.platform.read.ReadFixture.MORNING;
import static dossier.platform.read.ReadFixture.SALES;
import static dossier.platform.read.ReadFixture.WANG;
import static dossier.platform.read.ReadFixture.packed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import dossier.platform.read.ReadingRights.Reach;
import dossier.words.PersonId;
import example.parcels.ParcelEvent;
import example.parcels.ParcelEvent.Delivered;
import example.parcels.ParcelEvent.Relabelled;
import example.parcels.ParcelId;
import example.parcels.ParcelLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A ledger read as it was recorded at a moment. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryTest {
    private static final PersonId AUDITOR = new PersonId("auditor");

    private final ReadFixture house = new ReadFixture();
    private final ReadModel.Cases<ParcelLine, ParcelEvent> kept = house.parcels.withHistory();
    private final Projector<ParcelLine> ledger = house.projector(kept);
    private final FoldRunner runner = house.runner(kept);

    @AfterEach
    void close() {
        runner.close();
        house.close();
    }

    @Test
    void every_version_stands_from_its_moment_until_the_next() {
        tell(packed("p1"), relabelled("p1", "maps"), packed("p2"));
        tell(delivered("p1"));
        assertThat(content("2026-03-02T00:59:59Z")).isEmpty();
        assertThat(content("2026-03-02T01:00:00Z")).containsExactly("books p1", "books p2");
        assertThat(content("2026-03-02T01:00:59.999Z")).containsExactly("books p1", "books p2");
        assertThat(content("2026-03-02T01:01:00Z")).containsExactly("maps", "books p2");
        assertThat(list("knownAt", "2026-03-02T01:01:30Z", "stage", "DELIVERED").items())
                .isEmpty();
        assertThat(list("knownAt", "2026-03-02", "stage", "DELIVERED").items()).hasSize(1);
    }

    @Test
    void at_any_moment_it_is_what_the_events_up_to_then_make() {
        tell(packed("p1"), packed("p2"), relabelled("p2", "maps"), relabelled("p1", "inks"), delivered("p1"));
        for (var second = -30; second <= 180; second += 30) {
            var moment = MORNING.plusSeconds(second);
            var folded = Stream.of("p1", "p2")
                    .flatMap(it -> house.folding.at(moment, null, kept, it).stream())
                    .toList();
            assertThat(lines(moment)).as("%s", moment).isEqualTo(folded);
        }
    }

    @Test
    void a_clock_that_was_set_back_puts_no_version_before_the_one_before_it() {
        var batch = new ArrayList<>(published(packed("p1"), relabelled("p1", "maps")));
        var back = house.message(delivered("p1"));
        batch.add(new GenericDomainEventMessage<>(
                back.getType(),
                back.getAggregateIdentifier(),
                back.getSequenceNumber(),
                new GenericMessage<>(back.getIdentifier(), back.getPayload(), back.getMetaData()),
                MORNING.minusSeconds(3600)));
        house.events.publish(batch.getLast());
        ledger.tell(batch);
        for (var second : List.of(-7200, -1800, 0, 30, 60, 90)) {
            var moment = MORNING.plusSeconds(second);
            assertThat(lines(moment))
                    .as("%s", moment)
                    .isEqualTo(
                            house.folding.at(moment, null, kept, "p1").stream().toList());
        }
        assertThat(lines(MORNING.plusSeconds(60)))
                .extracting(ParcelLine::stage)
                .containsExactly(ParcelLine.Stage.DELIVERED);
    }

    @Test
    void at_any_moment_it_is_what_had_happened_by_then_however_late_it_was_told() {
        var stories = List.of(
                published(packed("p1"), packed("p2"), relabelled("p2", "maps"), delivered("p2")),
                List.<DomainEventMessage<?>>of(house.backdated(packed("p3")), house.message(relabelled("p3", "inks"))),
                List.<DomainEventMessage<?>>of(
                        house.backdated(relabelled("p1", "pens")), house.message(relabelled("p3", "caps"))));
        house.events.publish(stories.get(1));
        stories.subList(0, 2).forEach(ledger::tell);
        house.events.publish(stories.get(2));
        ledger.tell(stories.get(2));
        var belated = belated();
        // every minute about both ends of the ten days in between, and some of those
        var minutes = Stream.of(
                        IntStream.rangeClosed(-14_410, -14_390),
                        IntStream.iterate(-14_300, it -> it < -10, it -> it + 700),
                        IntStream.rangeClosed(-10, 10))
                .flatMapToInt(it -> it);
        for (var minute : minutes.toArray()) {
            var moment = MORNING.plusSeconds(60L * minute);
            var folded = Stream.of("p1", "p2", "p3")
                    .flatMap(it -> house.folding.at(null, moment, kept, it).stream())
                    .toList();
            assertThat(lines("asOf", moment)).as("%s", moment).isEqualTo(folded);
        }
        stories.forEach(ledger::tell);
        assertThat(belated()).as("told twice").isEqualTo(belated).isNotEmpty();
        ledger.clear();
        stories.forEach(it -> it.forEach(event -> ledger.tell(List.of(event))));
        assertThat(belated()).as("told one by one").isEqualTo(belated);
    }

    @Test
    void what_is_told_at_once_is_kept_once() {
        house.events.publish(house.atOnce(packed("p1")));
        ledger.tell(house.folding.eventsOf("parcels/p1", 0));
        assertThat(belated()).isEmpty();
        assertThat(lines("asOf", MORNING)).hasSize(1);
        assertThat(lines("asOf", MORNING.minusSeconds(1))).isEmpty();
    }

    @Test
    void the_ledger_as_it_had_happened_is_filtered_paged_and_read_within_the_reach_of_now() {
        tell(packed("p1", LI, SALES, "100"), packed("p2", WANG, LEGAL, "200"), relabelled("p1", "maps"));
        assertThat(ids(list("asOf", "2026-03-01T01:00:30Z", "sort", "id", "limit", "1")))
                .containsExactly("p1");
        assertThat(ids(list("asOf", "2026-03-01T01:01:00Z", "q", "maps"))).containsExactly("p1");
        assertThat(list("asOf", "2026-03-01T01:01:00Z", "count", "true").total())
                .isEqualTo(2);
        assertThat(ids(ledgers().list("parcels", asked("asOf", "2026-03-01T01:01:00Z"), LI)))
                .containsExactly("p1");
        assertThatThrownBy(() -> list("asOf", "2026-03-01", "knownAt", "2026-03-01"))
                .isInstanceOf(BadQuery.class);
    }

    @Test
    void told_twice_in_parts_and_by_a_stale_worker_it_stays_the_same() {
        var batch = published(packed("p1"), relabelled("p1", "maps"), delivered("p1"), packed("p2"));
        ledger.tell(batch);
        var history = history();
        assertThat(history).hasSize(4);
        ledger.tell(batch);
        ledger.tell(batch.subList(0, 2));
        assertThat(history()).isEqualTo(history);
        ledger.documents().clear();
        batch.forEach(it -> ledger.tell(List.of(it)));
        assertThat(history()).as("told one by one over what is there").isEqualTo(history);
        ledger.documents().clear();
        ledger.tell(batch.subList(0, 1));
        assertThat(history()).as("told anew from its first event").isEqualTo(history);
    }

    @Test
    void what_a_stale_worker_left_open_is_closed() {
        var batch = published(packed("p1"), relabelled("p1", "maps"));
        ledger.tell(batch.subList(0, 1));
        ledger.documents().clear();
        ledger.tell(batch);
        assertThat(content("2026-03-02T01:02:00Z")).containsExactly("maps");
        assertThat(content("2026-03-02T01:00:30Z")).containsExactly("books p1");
    }

    @Test
    void what_was_never_told_is_caught_up_with_all_its_versions() {
        var batch = published(packed("p1"), relabelled("p1", "maps"), relabelled("p1", "inks"), delivered("p1"));
        ledger.tell(batch.subList(0, 1));
        ledger.tell(batch.subList(3, 4));
        assertThat(history()).hasSize(4);
        assertThat(content("2026-03-02T01:01:00Z")).containsExactly("maps");
    }

    @Test
    void it_is_rebuilt_with_its_model() {
        house.happen(packed("p1"), relabelled("p1", "maps"), packed("p2"));
        runner.start();
        house.awaitTold(runner, kept);
        var history = history();
        assertThat(history).hasSize(3);
        house.database.getCollection("parcel_ledger_history").insertOne(new org.bson.Document("_id", "stray"));
        runner.rebuild("parcel_ledger");
        house.awaitTold(runner, kept);
        assertThat(history()).isEqualTo(history);
    }

    @Test
    void a_case_that_waits_keeps_its_history_up_to_there_and_others_go_on() {
        tell(packed("p1"), relabelled("p1", ParcelLine.POISON), delivered("p1"), packed("p2"), delivered("p2"));
        assertThat(history()).extracting(it -> it.getString("_id").getValue()).containsExactly("p1#0", "p2#0", "p2#1");
    }

    @Test
    void the_reach_of_now_decides_what_is_read_of_then() {
        tell(packed("p1", LI, SALES, "100"), packed("p2", WANG, LEGAL, "200"), delivered("p2"));
        var then = asked("knownAt", "2026-03-02T01:00:00Z", "count", "true");
        assertThat(ledgers().list("parcels", then, LI).items())
                .singleElement()
                .satisfies(it -> assertThat(((ParcelLine) it).id()).isEqualTo("p1"));
        assertThat(ledgers().list("parcels", then, LI).total()).isEqualTo(1);
        assertThat(ledgers().list("parcels", then, AUDITOR).total()).isEqualTo(2);
        assertThat(ledgers().list("parcels", then, new PersonId("stranger")).items())
                .isEmpty();
    }

    @Test
    void it_is_asked_filtered_sorted_and_paged_as_the_present_is() {
        for (var i = 0; i < 7; i++) tell(packed("p" + i), relabelled("p" + i, "maps " + i % 2), delivered("p" + i));
        for (var sort : List.of("content", "-content,-id", "id", "-id", "stage")) {
            var paged = new ArrayList<String>();
            var page = list("knownAt", "2026-03-02T01:01:00Z", "sort", sort, "limit", "3");
            paged.addAll(ids(page));
            for (var next = page.next(); next != null; next = page.next()) {
                page = list("knownAt", "2026-03-02T01:01:00Z", "sort", sort, "limit", "3", "cursor", next);
                paged.addAll(ids(page));
            }
            assertThat(paged).as(sort).isEqualTo(ids(list("sort", sort))).hasSize(7);
        }
        assertThat(ids(list("knownAt", "2026-03-02T01:01:00Z", "id", "p3"))).containsExactly("p3");
        assertThat(ids(list("knownAt", "2026-03-02T01:00:00Z", "q", "maps"))).isEmpty();
        assertThat(ids(list("knownAt", "2026-03-02T01:01:00Z", "q", "maps 1"))).hasSize(3);
        var cursor = list("knownAt", "2026-03-02T01:01:00Z", "limit", "3").next();
        assertThatThrownBy(() -> list("limit", "3", "cursor", cursor)).isInstanceOf(BadQuery.class);
    }

    @Test
    void only_where_it_is_kept_and_only_a_moment_can_be_asked_for() {
        assertThatThrownBy(() -> list("knownAt", "then")).isInstanceOf(BadQuery.class);
        assertThatThrownBy(() -> ledgers(house.parcels).list("parcels", asked("knownAt", "2026-03-02"), AUDITOR))
                .isInstanceOf(BadQuery.class);
    }

    private List<String> content(String knownAt) {
        return lines(Instant.parse(knownAt)).stream().map(ParcelLine::content).toList();
    }

    private List<ParcelLine> lines(Instant knownAt) {
        return lines("knownAt", knownAt);
    }

    private List<ParcelLine> lines(String then, Instant moment) {
        return list(then, moment.toString(), "sort", "id").items().stream()
                .map(ParcelLine.class::cast)
                .toList();
    }

    private static List<String> ids(Ledgers.Page<?> page) {
        return page.items().stream().map(it -> ((ParcelLine) it).id()).toList();
    }

    private List<BsonDocument> history() {
        return those(Filters.exists(Belated.FROM, false));
    }

    private List<BsonDocument> belated() {
        return those(Filters.exists(Belated.FROM));
    }

    private List<BsonDocument> those(Bson which) {
        return house.database
                .getCollection("parcel_ledger_history", BsonDocument.class)
                .find(which)
                .sort(Sorts.ascending("_id"))
                .into(new ArrayList<>());
    }

    private Ledgers.Page<?> list(String... asked) {
        return ledgers().list("parcels", asked(asked), AUDITOR);
    }

    private Ledgers ledgers() {
        return ledgers(kept);
    }

    private Ledgers ledgers(ReadModel.Cases<ParcelLine, ParcelEvent> model) {
        ReadingRights rights = person -> person.equals(AUDITOR) ? Reach.EVERYTHING : Reach.ownOnly(person);
        var parcels =
                Ledger.of(model).filteredBy("stage", "id").searchedIn("content").sortedBy("id", "content", "stage");
        return new Ledgers(
                ReadFixture.<Ledger<?>>provided(parcels),
                house.database,
                ReadFixture.provided(rights),
                house.folding,
                runner,
                house.tokens,
                house.shown,
                ReadFixture.settings(Duration.ofMillis(60)),
                new Indexes(house.database),
                ReadFixture.provided());
    }

    private static Map<String, List<String>> asked(String... pairs) {
        var asked = new HashMap<String, List<String>>();
        for (var i = 0; i < pairs.length; i += 2) asked.put(pairs[i], List.of(pairs[i + 1]));
        return asked;
    }

    private void tell(ParcelEvent... some) {
        ledger.tell(published(some));
    }

    private List<DomainEventMessage<?>> published(ParcelEvent... some) {
        List<DomainEventMessage<?>> messages =
                Arrays.stream(some).<DomainEventMessage<?>>map(house::message).toList();
        house.events.publish(messages);
        return messages;
    }

    private static Relabelled relabelled(String id, String content) {
        return new Relabelled(new ParcelId(id), content);
    }

    private static Delivered delivered(String id) {
        return new Delivered(new ParcelId(id));
    }
}
