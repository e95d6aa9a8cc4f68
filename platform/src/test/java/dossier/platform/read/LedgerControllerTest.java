package dossier.platform.read;

import static dossier.platform.read.ReadFixture.packed;
import static org.assertj.core.api.Assertions.assertThat;

import example.parcels.ParcelEvent.Relabelled;
import example.parcels.ParcelId;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerControllerTest {
    private final ReadFixture house = new ReadFixture();
    private final FoldRunner runner = house.runner(house.parcels, house.story);
    private final MockMvcTester http = doors();

    private MockMvcTester doors() {
        var ledger = Ledger.of(house.parcels)
                .timeline(house.story)
                .filteredBy("stage")
                .sortedBy("id");
        var ledgers = new Ledgers(
                ReadFixture.provided(ledger),
                house.database,
                ReadFixture.provided(),
                house.folding,
                runner,
                house.tokens,
                house.shown,
                ReadFixture.settings(Duration.ofMillis(60)),
                new Indexes(house.database),
                ReadFixture.provided());
        return MockMvcTester.create(MockMvcBuilders.standaloneSetup(new LedgerController(ledgers))
                .setControllerAdvice(new ReadProblems())
                .build());
    }

    @BeforeEach
    void two_parcels() {
        var story = List.of(
                house.message(packed("p1")),
                house.message(new Relabelled(new ParcelId("p1"), "maps")),
                house.message(packed("p2")));
        house.projector(house.parcels).tell(story);
        house.projector(house.story).tell(story);
    }

    @AfterEach
    void close() {
        runner.close();
        house.close();
    }

    @Test
    void a_case_carries_its_version_as_etag_and_is_not_sent_twice() {
        var answer = http.get().uri("/api/parcels/p1").principal(() -> "li");
        assertThat(answer).hasStatusOk().hasHeader(HttpHeaders.ETAG, "W/\"1\"");
        assertThat(answer).bodyJson().extractingPath("$.content").isEqualTo("maps");
        assertThat(http.get().uri("/api/parcels/p1").principal(() -> "li").header(HttpHeaders.IF_NONE_MATCH, "\"1\""))
                .hasStatus(304);
        assertThat(http.get().uri("/api/parcels/p1").principal(() -> "li").header(HttpHeaders.IF_NONE_MATCH, "\"0\""))
                .hasStatusOk();
    }

    @Test
    void whom_a_case_concerns_is_not_told() {
        assertThat(http.get().uri("/api/parcels/p1").principal(() -> "li"))
                .bodyJson()
                .doesNotHavePath("$.readers");
    }

    @Test
    void a_list_names_its_next_page_only_where_there_is_one() {
        var first = http.get().uri("/api/parcels?limit=1").principal(() -> "li");
        assertThat(first).bodyJson().hasPath("$.next").doesNotHavePath("$.total");
        assertThat(http.get().uri("/api/parcels?count=true").principal(() -> "li"))
                .bodyJson()
                .isLenientlyEqualTo("{total: 2}")
                .doesNotHavePath("$.next");
    }

    @Test
    void the_unknown_and_the_unreadable_are_answered_alike() throws UnsupportedEncodingException {
        var unknown = http.get().uri("/api/parcels/p9").principal(() -> "li").exchange();
        var others = http.get().uri("/api/parcels/p1").principal(() -> "wang").exchange();
        assertThat(unknown).hasStatus(404).hasContentType("application/problem+json");
        assertThat(others).hasStatus(404);
        assertThat(others).bodyText().isEqualTo(textOf(unknown).replace("p9", "p1"));
    }

    @Test
    void a_bad_question_names_every_parameter_in_the_language_of_the_reader() {
        var chinese = http.get()
                .uri("/api/parcels?colour=red&limit=0")
                .principal(() -> "li")
                .locale(Locale.SIMPLIFIED_CHINESE);
        assertThat(chinese).hasStatus(400).bodyJson().isLenientlyEqualTo("""
                {type: "urn:dossier:problem:bad-query", title: "无法理解查询条件",
                 errors: [{field: "limit", message: "此处不接受该值。"}, {field: "colour", message: "没有这个参数。"}]}
                """);
        var english =
                http.get().uri("/api/parcels?colour=red").principal(() -> "li").locale(Locale.ENGLISH);
        assertThat(english).bodyJson().extractingPath("$.title").isEqualTo("The question cannot be understood");
    }

    @Test
    void what_is_not_shown_in_time_is_to_be_asked_for_again() {
        assertThat(http.get().uri("/api/parcels/p1?after=7").principal(() -> "li"))
                .hasStatus(503)
                .hasHeader(HttpHeaders.RETRY_AFTER, "1");
    }

    @Test
    void a_timeline_says_who_did_what_in_which_position() {
        assertThat(http.get().uri("/api/parcels/p1/timeline").principal(() -> "li"))
                .bodyJson()
                .isLenientlyEqualTo("""
                {items: [{what: "Packed", by: "li", position: "clerk", version: 0, recordedAt: "2026-03-02T01:00:00Z", details: {content: "books p1"}},
                         {what: "Relabelled", version: 1}]}
                """);
    }

    private static String textOf(MvcTestResult result) throws UnsupportedEncodingException {
        return result.getResponse().getContentAsString();
    }
}
