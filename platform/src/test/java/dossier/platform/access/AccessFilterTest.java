package dossier.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import com.mongodb.client.MongoDatabase;
import dossier.platform.TestDatabase;
import dossier.platform.access.Access.Way;
import dossier.platform.read.Ledger;
import dossier.platform.read.ReadModel;
import dossier.platform.security.Scope;
import dossier.platform.security.SignedIn;
import dossier.words.PersonId;
import example.parcels.ParcelEvent;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/** SEC-01: what is registered, and that nothing is handed out before it is. Parcels are confidential, places are not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessFilterTest {
    public record Line(@BsonId String id, long version) {}

    private final JdbcClient sql = JdbcClient.create(TestDatabase.migrated());
    private final Accesses accesses = new Accesses(sql, Clock.systemUTC());
    private final AccessFilter filter = new AccessFilter(accesses, confidential());

    private static Confidential confidential() {
        var model = ReadModel.ofCases(
                "parcels", 1, Line.class, ParcelEvent.class, id -> new Line(id, -1), (line, _, _) -> line);
        return new Confidential(
                List.of(Ledger.of(model), Ledger.of("places", model).openToAll()), mock(MongoDatabase.class));
    }

    @BeforeEach
    void li_is_signed_in() {
        var li = new SignedIn(new PersonId("li"), "li", Locale.ENGLISH, ZoneId.of("Asia/Shanghai"), Scope.PERSON);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(li, null, List.of()));
    }

    @AfterEach
    void signs_out() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /parcels/p1, PAGE, parcels/p1",
        "GET, /do/parcels/p1/label, PAGE, parcels/p1",
        "GET, /api/parcels/p1, API, parcels/p1",
        "GET, /api/parcels/p1/timeline, API, parcels/p1",
        "GET, /api/parcels, API, parcels",
    })
    void the_opening_of_a_confidential_case_and_a_list_for_a_program(
            String method, String path, Way way, String subject) throws Exception {
        read(method, path, answer(200, ""));
        assertThat(all()).singleElement().satisfies(it -> {
            assertThat(it.person()).isEqualTo(new PersonId("li"));
            assertThat(it.way()).isEqualTo(way);
            assertThat(it.subject()).isEqualTo(subject);
            assertThat(it.given()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/places.csv, places.csv, CSV, places",
        "/parcels.xlsx, 包裹.xlsx, XLSX, parcels",
        "/parcels/p1/form.pdf, form.pdf, PDF, parcels/p1",
        "/places/p1/files/abc, map.csv, FILE, places/p1",
        "/api/decisions/ocel, decisions.json, EVENT_LOG, decisions",
        "/places/p1/package, p1.zip, PACKAGE, places/p1",
    })
    void whatever_is_saved_under_a_name(String path, String name, Way way, String subject) throws Exception {
        read("GET", path, answer(200, name));
        assertThat(all()).singleElement().satisfies(it -> {
            assertThat(it.way()).isEqualTo(way);
            assertThat(it.subject()).isEqualTo(subject);
        });
    }

    @Test
    void a_file_that_is_looked_at_as_one_that_is_saved() throws Exception {
        read("GET", "/places/p1/files/abc/content", (_, answer) -> {
            ((HttpServletResponse) answer).setHeader("Content-Disposition", "inline; filename=\"map.png\"");
            answer.getOutputStream().flush();
        });
        assertThat(all()).singleElement().satisfies(it -> {
            assertThat(it.way()).isEqualTo(Way.FILE);
            assertThat(it.subject()).isEqualTo("places/p1");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /places/p1, 200",
        "GET, /parcels, 200",
        "POST, /api/parcels/p1/label, 200",
        "GET, /parcels/p1, 304",
        "GET, /parcels/-, 200",
        "GET, /tasks, 200"
    })
    void what_is_open_to_all_a_page_of_lines_a_command_and_what_was_not_sent_again_are_not_registered(
            String method, String path, int status) throws Exception {
        read(method, path, answer(status, ""));
        assertThat(all()).isEmpty();
    }

    @Test
    void who_is_turned_away_from_a_confidential_case_is_registered_as_such_whichever_way_it_is_said() throws Exception {
        read("GET", "/api/parcels/p1", answer(404, ""));
        read("GET", "/parcels/p2", (_, response) -> ((HttpServletResponse) response).sendError(404));
        assertThat(all()).extracting(Access::subject).containsExactly("parcels/p2", "parcels/p1");
        assertThat(all()).extracting(Access::given).containsOnly(false);
    }

    @Test
    void an_address_longer_than_any_case_has_is_cut_and_answered() throws Exception {
        read("GET", "/api/parcels/" + "p" + "1".repeat(5_000), answer(404, ""));
        assertThat(all())
                .singleElement()
                .satisfies(it ->
                        assertThat(it.subject()).startsWith("parcels/p111").hasSize(140));
    }

    @Test
    void the_line_is_in_the_store_before_the_first_byte_is_written() throws Exception {
        var seen = new long[1];
        read("GET", "/parcels/p1", (_, response) -> {
            var out = response.getOutputStream();
            seen[0] = all().size();
            out.write(1);
            out.write(2);
        });
        assertThat(seen[0]).isOne();
        assertThat(all()).hasSize(1);
    }

    @Test
    void what_cannot_be_registered_is_not_answered() {
        sql.sql("alter table access_log rename to elsewhere").update();
        var response = new MockHttpServletResponse();
        assertThatThrownBy(() -> filter.doFilter(request("GET", "/parcels/p1"), response, answer(200, "")))
                .isInstanceOf(RuntimeException.class);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void a_purpose_that_is_stated_is_kept_and_search_words_are_not() throws Exception {
        var request = request("GET", "/places.csv");
        request.setQueryString("q=%E5%BC%A0&stage=SENT&to=");
        request.addHeader("X-Purpose", "%E5%AE%A1%E8%AE%A1");
        filter.doFilter(request, new MockHttpServletResponse(), answer(200, "places.csv"));
        assertThat(all()).singleElement().satisfies(it -> {
            assertThat(it.purpose()).isEqualTo("审计");
            assertThat(it.address()).isEqualTo("/places.csv?stage=SENT");
        });
    }

    @Test
    void the_register_is_searched_and_paged_the_latest_first() throws Exception {
        for (var id : List.of("p1", "p2", "p1", "p1")) read("GET", "/parcels/" + id, answer(200, ""));
        var first = accesses.list(AccessQuery.of(Map.of(
                "subject",
                List.of("parcels/p1"),
                "person",
                List.of("li"),
                "limit",
                List.of("2"),
                "count",
                List.of("true"))));
        assertThat(first.total()).isEqualTo(3);
        assertThat(first.items()).hasSize(2);
        var rest = accesses.list(AccessQuery.of(
                Map.of("subject", List.of("parcels/p1"), "cursor", List.of(String.valueOf(first.next())))));
        assertThat(rest.items()).hasSize(1);
        assertThat(rest.next()).isNull();
        assertThat(accesses.list(AccessQuery.of(Map.of("way", List.of("CSV")))).items())
                .isEmpty();
        assertThatThrownBy(
                        () -> AccessQuery.of(Map.of("way", List.of("x"), "limit", List.of("0"), "else", List.of(""))))
                .isInstanceOf(dossier.platform.read.BadQuery.class);
    }

    private List<Access> all() {
        return accesses.list(AccessQuery.of(Map.of())).items();
    }

    private void read(String method, String path, FilterChain chain) throws Exception {
        filter.doFilter(request(method, path), new MockHttpServletResponse(), chain);
    }

    private static MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        Stream.of(path.split("/"))
                .filter(it -> it.matches("p\\d+|-"))
                .findFirst()
                .ifPresent(
                        id -> request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("id", id)));
        return request;
    }

    private static FilterChain answer(int status, String attachment) {
        return (_, answer) -> {
            var response = (HttpServletResponse) answer;
            response.setStatus(status);
            if (!attachment.isEmpty())
                response.setHeader(
                        "Content-Disposition",
                        org.springframework.http.ContentDisposition.attachment()
                                .filename(attachment, StandardCharsets.UTF_8)
                                .build()
                                .toString());
            response.getOutputStream().write(1);
        };
    }
}
