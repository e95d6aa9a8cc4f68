package dossier.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TokenTest {
    static final String ASKED = "{\"name\":\"nightly export\",\"scope\":\"commands\",\"hours\":2}";

    final House house = House.SHARED;
    final Browser program = house.browser();

    @Test
    void a_password_buys_a_token_that_acts_for_the_person() {
        var login = house.someone();
        var issued = program.post("/api/tokens", ASKED, "Authorization", Browser.basic(login, House.PASSWORD));
        assertThat(issued.statusCode()).isEqualTo(201);
        var token = json(issued).get("token").asString();
        assertThat(token).matches("dsr_[A-Za-z0-9_-]{43}");
        assertThat(Instant.parse(json(issued).get("expiresAt").asString()))
                .isEqualTo(house.clock().instant().plus(Duration.ofHours(2)));
        assertThat(program.post("/api/contracts", "{}", "Authorization", "Bearer " + token)
                        .body())
                .isEqualTo("person-of-" + login);
        assertThat(program.get("/api/tokens", "Authorization", "Bearer " + token)
                        .body())
                .contains("nightly export")
                .doesNotContain(token);
    }

    @Test
    void a_session_makes_lists_and_revokes_the_tokens_of_its_person_only() {
        var one = house.browser().signedIn(house.someone());
        var other = house.browser().signedIn(house.someone());
        var id = json(one.post("/api/tokens", ASKED, "X-CSRF-TOKEN", one.csrf("/account/password")))
                .get("id")
                .asString();
        assertThat(one.get("/api/tokens").body()).contains(id);
        assertThat(other.get("/api/tokens").body()).isEqualTo("[]");
        assertThat(other.delete("/api/tokens/" + id, "X-CSRF-TOKEN", other.csrf("/account/password"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(one.delete("/api/tokens/" + id, "X-CSRF-TOKEN", one.csrf("/account/password"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(one.get("/api/tokens").body()).isEqualTo("[]");
    }

    @Test
    void a_token_to_read_reads_and_nothing_else() {
        var bearer = "Bearer " + house.token(house.someone(), Scope.READ);
        assertThat(program.get("/api/contracts", "Authorization", bearer).statusCode())
                .isEqualTo(200);
        var refused = program.post("/api/contracts", "{}", "Authorization", bearer);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(refused).get("type").asString()).isEqualTo("urn:dossier:problem:scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/tokens", "/api/accounts", "/api/accounts/someone/reset"})
    void no_token_makes_a_token_or_a_password(String path) {
        var bearer = "Bearer " + house.token(house.administrator(), Scope.COMMANDS);
        assertThat(program.post(path, ASKED, "Authorization", bearer).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_token_opens_no_pages() {
        var bearer = "Bearer " + house.token(house.someone(), Scope.COMMANDS);
        assertThat(program.get("/account/password", "Authorization", bearer).statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_token_ends_at_its_hour() {
        var bearer = "Bearer " + house.token(house.someone(), Scope.READ);
        house.clock().move(Duration.ofHours(1).minusMillis(1));
        assertThat(program.get("/api/contracts", "Authorization", bearer).statusCode())
                .isEqualTo(200);
        house.clock().move(Duration.ofMillis(1));
        assertThat(program.get("/api/contracts", "Authorization", bearer).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_token_may_revoke_itself() {
        var login = house.someone();
        var bearer = "Bearer " + house.token(login, Scope.COMMANDS);
        var id = house.the(ApiTokens.class).of(login).getFirst().id();
        assertThat(program.delete("/api/tokens/" + id, "Authorization", bearer).statusCode())
                .isEqualTo(204);
        assertThat(program.get("/api/contracts", "Authorization", bearer).statusCode())
                .isEqualTo(401);
    }

    @Test
    void use_is_noted_once_a_minute() {
        var login = house.someone();
        var tokens = house.the(ApiTokens.class);
        var token = house.token(login, Scope.READ);
        assertThat(tokens.of(login).getFirst().lastUsedAt()).isNull();
        tokens.signIn(token);
        var first = house.clock().instant();
        house.clock().move(Duration.ofSeconds(59));
        tokens.signIn(token);
        assertThat(tokens.of(login).getFirst().lastUsedAt()).isEqualTo(first);
        house.clock().move(Duration.ofSeconds(2));
        tokens.signIn(token);
        assertThat(tokens.of(login).getFirst().lastUsedAt())
                .isEqualTo(house.clock().instant());
    }

    @Test
    void the_database_does_not_know_the_token() {
        var token = house.token(house.someone(), Scope.READ);
        var rows = house.the(JdbcClient.class)
                .sql("select t::text from api_token t")
                .query(String.class)
                .list();
        assertThat(rows).isNotEmpty().noneMatch(it -> it.contains(token.substring(4)));
    }

    @Test
    void a_bad_token_is_not_helped_by_a_good_session() {
        var browser = house.browser().signedIn(house.someone());
        assertThat(browser.get("/api/contracts", "Authorization", "Bearer dsr_x")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_password_is_taken_at_the_token_desk_only() {
        var basic = Browser.basic(house.someone(), House.PASSWORD);
        assertThat(program.get("/api/tokens", "Authorization", basic).statusCode())
                .isEqualTo(200);
        assertThat(program.get("/api/contracts", "Authorization", basic).statusCode())
                .isEqualTo(401);
        assertThat(program.post("/api/contracts", "{}", "Authorization", basic).statusCode())
                .isEqualTo(401);
        assertThat(program.get("/contracts", "Authorization", basic).statusCode())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":\"\",\"scope\":\"read\",\"hours\":1}",
                "{\"name\":\"x\",\"scope\":\"person\",\"hours\":1}",
                "{\"name\":\"x\",\"scope\":\"all\",\"hours\":1}",
                "{\"name\":\"x\",\"scope\":\"read\",\"hours\":0}",
                "{\"name\":\"x\",\"scope\":\"read\",\"hours\":99999}",
                "{\"name\":\"x\\u0000\",\"scope\":\"read\",\"hours\":1}",
                "{\"name\":\"x\",\"scope\":\"read\"}",
                "{\"name\":\"x\",\"scope\":\"read\",\"hours\":1,\"forWhom\":\"y\"}",
                "nonsense"
            })
    void a_malformed_wish_for_a_token_is_a_400(String body) {
        assertThat(program.post("/api/tokens", body, "Authorization", Browser.basic(house.someone(), House.PASSWORD))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void every_bad_field_is_told_at_once() {
        var answer = program.post(
                "/api/tokens",
                "{\"name\":\"\",\"scope\":\"all\"}",
                "Authorization",
                Browser.basic(house.someone(), House.PASSWORD));
        assertThat(json(answer)
                        .get("faults")
                        .valueStream()
                        .map(it -> it.get("field").asString()))
                .containsExactlyInAnyOrder("name", "scope", "hours");
        assertThat(answer.body()).contains("read 或 commands");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-uuid", "00000000-0000-0000-0000-000000000000", "%E5%BC%A0"})
    void no_such_token_to_revoke(String id) {
        var bearer = "Bearer " + house.token(house.someone(), Scope.COMMANDS);
        assertThat(program.delete("/api/tokens/" + id, "Authorization", bearer).statusCode())
                .isEqualTo(404);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
