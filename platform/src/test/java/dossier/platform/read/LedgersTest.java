package dossier.platform.read;

import static dossier.platform.read.ReadFixture.LEGAL;
import static dossier.platform.read.ReadFixture.LI;
import static dossier.platform.read.ReadFixture.SALES;
import static dossier.platform.read.ReadFixture.WANG;
import static dossier.platform.read.ReadFixture.packed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dossier.platform.read.ReadingRights.Reach;
import dossier.words.PersonId;
import example.parcels.ParcelEvent;
import example.parcels.ParcelEvent.Delivered;
import example.parcels.ParcelEvent.Promised;
import example.parcels.ParcelEvent.Relabelled;
import example.parcels.ParcelId;
import example.parcels.ParcelLine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgersTest {
    private static final PersonId AUDITOR = new PersonId("auditor");
    private static final PersonId COUNSEL = new PersonId("counsel");
    private static final PersonId STRANGER = new PersonId("stranger");

    private final ReadFixture house = new ReadFixture();
    private final FoldRunner runner = house.runner(house.parcels, house.story);
    private final Ledger<ParcelLine> parcels = Ledger.of(house.parcels)
            .timeline(house.story)
            .filteredBy("stage", "sender", "worth", "promised", "changed", "version", "id")
            .searchedIn("content", "id")
            .sortedBy("-promised", "worth", "content", "stage", "id");

    @AfterEach
    void close() {
        runner.close();
        house.close();
    }

    @Test
    void pages_follow_each_other_over_ties_and_nulls_and_stay_right_when_others_come() {
        for (var i = 0; i < 10; i++)
            tell(packed("p" + i), promised("p" + i, i % 3 == 0 ? null : LocalDate.of(2026, 1, 1 + i % 3)));
        for (var sort : List.of("-promised", "promised", "stage,-promised", "-stage,promised", "worth,-id", "-id")) {
            var whole = ids(list("sort", sort, "limit", "200"));
            var paged = new ArrayList<String>();
            var page = list("sort", sort, "limit", "3");
            paged.addAll(ids(page));
            while (page.next() != null) {
                page = list("sort", sort, "limit", "3", "cursor", page.next());
                paged.addAll(ids(page));
            }
            assertThat(paged).as(sort).isEqualTo(whole).hasSize(10);
        }
        var first = list("sort", "id", "limit", "5");
        tell(packed("p00"), packed("p99"));
        assertThat(ids(list("sort", "id", "limit", "5", "cursor", first.next())))
                .containsExactly("p5", "p6", "p7", "p8", "p9");
    }

    @Test
    void nulls_come_first_upwards_and_last_downwards() {
        tell(
                packed("p1"),
                promised("p1", LocalDate.of(2026, 5, 1)),
                packed("p2"),
                packed("p3"),
                promised("p3", LocalDate.of(2026, 6, 1)));
        assertThat(ids(list("sort", "promised"))).containsExactly("p2", "p1", "p3");
        assertThat(ids(list())).containsExactly("p3", "p1", "p2");
    }

    @ParameterizedTest
    @CsvSource({
        "stage, DELIVERED, p2",
        "sender, wang, p2 p3",
        "worth, 100.00, p1",
        "worth.from, 100.01, p2 p3",
        "worth.to, 200, p1 p2",
        "promised, 2026-05-01, p3",
        "promised.from, 2026-05-01, p3",
        "promised.to, 2026-04-30, ''",
        "version, 1, p2 p3",
        "id, p2, p2",
        "changed.from, 2026-03-02T01:01:00Z, p2 p3",
        "q, OOKS P, p1 p2 p3",
        "q, .*, ''",
        "q, p2, p2",
    })
    void filters_find_what_they_ask_for(String name, String value, String found) {
        tell(packed("p1", LI, SALES, "100"), packed("p2", WANG, SALES, "200"), packed("p3", WANG, LEGAL, "300.5"));
        tell(new Delivered(new ParcelId("p2")), promised("p3", LocalDate.of(2026, 5, 1)));
        assertThat(String.join(" ", ids(list(name, value, "sort", "id")))).isEqualTo(found);
    }

    @Test
    void several_values_of_one_name_are_alternatives_and_several_names_all_count() {
        tell(packed("p1", LI, SALES, "100"), packed("p2", WANG, SALES, "200"), packed("p3", WANG, LEGAL, "300"));
        assertThat(ids(list("worth", "100", "worth", "300", "sort", "id"))).containsExactly("p1", "p3");
        assertThat(ids(list("worth", "100", "worth", "300", "sender", "wang"))).containsExactly("p3");
    }

    @Test
    void a_bad_question_is_answered_with_everything_that_is_wrong() {
        var dates = faults("colour", "red", "stage", "LOST", "worth.from", "much", "promised", "31.12.2026");
        assertThat(dates)
                .extracting(BadQuery.Fault::parameter)
                .containsExactlyInAnyOrder("colour", "stage", "worth.from", "promised");
        var pages = faults("sort", "sender", "limit", "201", "cursor", "x", "q", " ", "count", "si");
        assertThat(pages)
                .extracting(BadQuery.Fault::parameter)
                .containsExactlyInAnyOrder("sort", "limit", "cursor", "q", "count");
        assertThat(faults("limit", "0", "sort", "id,id", "q", "a\0b")).hasSize(3);
        assertThat(faults("fresh", "true", "fresh", "true")).containsExactly(new BadQuery.Fault("fresh", "twice"));
    }

    @Test
    void a_cursor_is_good_for_its_own_question_only() {
        for (var i = 0; i < 3; i++) tell(packed("p" + i));
        var next = list("limit", "1", "sort", "id").next();
        assertThat(faults("limit", "1", "sort", "-id", "cursor", next))
                .containsExactly(new BadQuery.Fault("cursor", "value"));
        assertThat(faults("limit", "1", "sort", "id", "stage", "PACKED", "cursor", next))
                .extracting(BadQuery.Fault::parameter)
                .containsExactly("cursor");
        assertThat(ids(list("limit", "2", "sort", "id", "cursor", next))).containsExactly("p1", "p2");
    }

    @Test
    void lists_counts_single_cases_and_timelines_end_where_the_reach_ends() {
        tell(packed("p1", LI, SALES, "100"), packed("p2", WANG, LEGAL, "200"));
        for (var reader : Map.of(
                        LI,
                        List.of("p1"),
                        COUNSEL,
                        List.of("p2"),
                        AUDITOR,
                        List.of("p1", "p2"),
                        STRANGER,
                        List.<String>of())
                .entrySet()) {
            var page = ledgers().list("parcels", asked("sort", "id", "count", "true"), reader.getKey());
            assertThat(ids(page)).isEqualTo(reader.getValue());
            assertThat(page.total()).isEqualTo(reader.getValue().size());
            for (var id : List.of("p1", "p2")) {
                if (reader.getValue().contains(id)) {
                    assertThat(ledgers()
                                    .one("parcels", id, asked(), reader.getKey())
                                    .version())
                            .isZero();
                    assertThat(ledgers()
                                    .one("parcels", id, asked("knownAt", "2026-03-02"), reader.getKey())
                                    .version())
                            .isZero();
                    assertThat(ledgers()
                                    .timeline("parcels", id, asked(), reader.getKey())
                                    .items())
                            .hasSize(1);
                } else {
                    assertThatThrownBy(() -> ledgers().one("parcels", id, asked(), reader.getKey()))
                            .isInstanceOf(NotReadable.class);
                    assertThatThrownBy(
                                    () -> ledgers().one("parcels", id, asked("knownAt", "2026-03-02"), reader.getKey()))
                            .isInstanceOf(NotReadable.class);
                    assertThatThrownBy(() -> ledgers().timeline("parcels", id, asked(), reader.getKey()))
                            .isInstanceOf(NotReadable.class);
                }
            }
        }
    }

    @Test
    void a_ledger_open_to_all_is_read_by_everyone() {
        tell(packed("p1"));
        var open = ledgers(parcels.openToAll(), Reach::ownOnly, Duration.ZERO);
        assertThat(open.list("parcels", asked(), STRANGER).items()).hasSize(1);
        assertThat(open.one("parcels", "p1", asked(), STRANGER).version()).isZero();
    }

    @Test
    void a_timeline_tells_the_story_in_its_order() {
        tell(packed("p1"), new Relabelled(new ParcelId("p1"), "maps"), packed("p2"), new Delivered(new ParcelId("p1")));
        var story = ledgers().timeline("parcels", "p1", asked("limit", "2", "count", "true"), LI);
        assertThat(story.items()).extracting("what").containsExactly("Packed", "Relabelled");
        assertThat(story.total()).isEqualTo(3);
        var rest = ledgers().timeline("parcels", "p1", asked("limit", "2", "cursor", story.next()), LI);
        assertThat(rest.items()).extracting("what").containsExactly("Delivered");
        assertThat(rest.next()).isNull();
    }

    @Test
    void a_case_is_read_as_it_was_known_then() {
        house.happen(packed("p1"), new Relabelled(new ParcelId("p1"), "maps"));
        runner.start();
        house.awaitTold(runner, house.parcels);
        assertThat(content("knownAt", "2026-03-02T01:00:30Z")).isEqualTo("books p1");
        assertThat(content("knownAt", "2026-03-02")).isEqualTo("maps");
        assertThat(content("asOf", "2026-03-01T01:00:30Z")).isEqualTo("books p1");
        assertThat(content()).isEqualTo("maps");
        assertThatThrownBy(() -> content("knownAt", "2026-03-01")).isInstanceOf(NotReadable.class);
    }

    @Test
    void a_story_ends_where_the_past_that_is_asked_for_ends() {
        tell(packed("p1"), new Relabelled(new ParcelId("p1"), "maps"), new Delivered(new ParcelId("p1")));
        assertThat(told("knownAt", "2026-03-02T01:01:00Z")).containsExactly("Packed", "Relabelled");
        assertThat(told("asOf", "2026-03-01T01:00:30Z")).containsExactly("Packed");
        assertThat(told("knownAt", "2026-03-01")).isEmpty();
        assertThatThrownBy(() -> told("knownAt", "then")).isInstanceOf(BadQuery.class);
    }

    @Test
    void what_is_dated_before_the_beginning_of_its_case_does_not_begin_it() {
        house.happen(packed("p1"));
        house.events.publish(house.backdated(new Relabelled(new ParcelId("p1"), "maps")));
        assertThat(house.folding.at(null, ReadFixture.MORNING.minusSeconds(90_000), house.parcels, "p1"))
                .isEmpty();
        assertThat(house.folding.at(null, ReadFixture.MORNING, house.parcels, "p1"))
                .hasValueSatisfying(it -> assertThat(it.content()).isEqualTo("maps"));
    }

    @Test
    void a_reader_waits_for_what_was_just_written() {
        runner.start();
        house.happen(packed("p1"), new Delivered(new ParcelId("p1")));
        assertThat(ledgers(Duration.ofSeconds(20))
                        .one("parcels", "p1", asked("after", "1"), LI)
                        .version())
                .isEqualTo(1);
        house.happen(packed("p2"));
        assertThat(ledgers(Duration.ofSeconds(20))
                        .timeline("parcels", "p2", asked("after", "0"), LI)
                        .items())
                .hasSize(1);
        house.happen(packed("p3"), packed("p4"));
        assertThat(ledgers(Duration.ofSeconds(20))
                        .list("parcels", asked("fresh", "true"), AUDITOR)
                        .items())
                .hasSize(4);
    }

    @Test
    void a_reader_does_not_wait_for_ever() {
        house.happen(packed("p1"));
        assertThatThrownBy(() -> ledgers().one("parcels", "p1", asked("after", "0"), LI))
                .isInstanceOf(NotYetShown.class);
        assertThatThrownBy(() -> ledgers().list("parcels", asked("fresh", "true"), LI))
                .isInstanceOf(NotYetShown.class);
    }

    @Test
    void nobody_waits_for_a_case_that_is_not_theirs_longer_than_for_one_that_is_not_there() {
        house.happen(packed("p1"));
        runner.start();
        house.awaitTold(runner, house.parcels);
        for (var id : List.of("p1", "none"))
            assertThatThrownBy(() -> ledgers().one("parcels", id, asked("after", "0"), STRANGER))
                    .isInstanceOf(NotReadable.class);
    }

    @Test
    void a_ledger_names_only_what_its_documents_have() {
        assertThatThrownBy(() -> parcels.filteredBy("colour")).hasMessageContaining("colour");
        assertThatThrownBy(() -> parcels.sortedBy("readers")).hasMessageContaining("readers");
        assertThatThrownBy(() -> ledgers().list("barrels", asked(), LI)).isInstanceOf(NotReadable.class);
    }

    private Ledgers ledgers() {
        return ledgers(Duration.ofMillis(60));
    }

    private Ledgers ledgers(Duration patience) {
        ReadingRights rights = person -> {
            if (person.equals(AUDITOR)) return Reach.EVERYTHING;
            return person.equals(COUNSEL) ? new Reach(false, Set.of(COUNSEL), Set.of(LEGAL)) : Reach.ownOnly(person);
        };
        return ledgers(parcels, rights, patience);
    }

    private Ledgers ledgers(Ledger<?> ledger, ReadingRights rights, Duration patience) {
        var settings = ReadFixture.settings(patience);
        return new Ledgers(
                ReadFixture.provided(ledger),
                house.database,
                ReadFixture.provided(rights),
                house.folding,
                runner,
                house.tokens,
                house.shown,
                settings,
                new Indexes(house.database),
                ReadFixture.provided());
    }

    private Ledgers.Page<?> list(@Nullable String... asked) {
        return ledgers().list("parcels", asked(asked), AUDITOR);
    }

    private String content(String... asked) {
        return ((ParcelLine) ledgers().one("parcels", "p1", asked(asked), LI).document()).content();
    }

    private List<Object> told(String... asked) {
        var story = ledgers().timeline("parcels", "p1", asked(asked), LI);
        return story.items().stream()
                .map(it -> (Object) ((TimelineEntry) it).what())
                .toList();
    }

    private List<BadQuery.Fault> faults(@Nullable String... asked) {
        return catchThrowableOfType(BadQuery.class, () -> list(asked)).faults();
    }

    private static List<String> ids(Ledgers.Page<?> page) {
        return page.items().stream().map(it -> ((ParcelLine) it).id()).toList();
    }

    private static Map<String, List<String>> asked(@Nullable String... pairs) {
        var asked = new HashMap<String, List<String>>();
        for (var i = 0; i < pairs.length; i += 2)
            asked.computeIfAbsent(pairs[i], _ -> new ArrayList<>()).add(pairs[i + 1]);
        return asked;
    }

    private void tell(ParcelEvent... some) {
        var messages = Arrays.stream(some).map(house::message).toList();
        house.events.publish(messages);
        house.projector(house.parcels).tell(messages);
        house.projector(house.story).tell(messages);
    }

    private static Promised promised(String id, @Nullable LocalDate on) {
        return new Promised(new ParcelId(id), on);
    }
}
