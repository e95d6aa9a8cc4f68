package dossier.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DoorsTest {
    final House house = House.SHARED;
    final Browser browser = house.browser();

    @ParameterizedTest
    @ValueSource(strings = {"/api/contracts", "/api/me", "/api/no/such/thing", "/v3/api-docs", "/actuator/env"})
    void programs_without_a_token_get_a_problem_document(String path) {
        var answer = browser.get(path, "Accept-Language", "en");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":401")
                .contains("\"title\":\"Not signed in\"")
                .contains("urn:dossier:problem:signed-out");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/contracts/a%2Fb", "/api/contracts/a%5Cb", "/api/contracts/x;y=z", "/api/contracts/%0A"})
    void an_address_that_nothing_has_gets_a_problem_document(String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void a_command_without_anybody_is_a_401_and_not_a_matter_of_csrf() {
        assertThat(browser.post("/api/contracts", "{}").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/contracts", "/swagger-ui/index.html", "/no-such-page"})
    void people_are_led_to_the_sign_in_page(String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("/sign-in?to=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/actuator/health", "/webjars/htmx.org/2.0.10/dist/htmx.min.js"})
    void some_things_are_for_everybody(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void swagger_and_its_document_open_after_sign_in() {
        browser.signedIn(house.someone());
        assertThat(browser.get("/v3/api-docs").statusCode()).isEqualTo(200);
        var page = browser.get("/swagger-ui/index.html");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("style-src 'self' 'unsafe-inline'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/contracts", "/api/contracts", "/account/password"})
    void every_answer_says_what_the_browser_may_do_with_it(String path) {
        browser.signedIn(house.someone());
        var headers = browser.get(path).headers();
        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactly(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self';"
                                + " frame-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=()");
        assertThat(headers.firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void the_frame_of_a_file_may_stand_in_our_own_pages_and_do_nothing_there() {
        browser.signedIn(house.someone());
        var headers = browser.get("/contracts/c1/files/" + "0a".repeat(32) + "/content")
                .headers();
        assertThat(headers.allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; form-action 'none'; frame-ancestors 'self'; base-uri 'none'");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void things_from_jars_may_be_kept_by_the_browser() {
        var headers = browser.get("/webjars/htmx.org/2.0.10/dist/htmx.min.js").headers();
        assertThat(headers.firstValue("Cache-Control").orElse("")).doesNotContain("no-store");
        assertThat(headers.firstValue("Last-Modified")).isPresent();
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "bearer x",
                "Bearer dsr_",
                "Bearer dsr_%00",
                "Basic",
                "Basic ",
                "Basic !!!",
                "Basic AAAA",
                "Basic Og==",
                "basic OjoA",
                "Digest x",
                "x"
            })
    void a_malformed_authorization_is_a_401(String header) {
        house.someone();
        for (var path : new String[] {"/api/tokens", "/api/contracts"}) {
            var answer = browser.get(path, "Authorization", header);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "a\u0000b",
                "' or 1=1 --",
                "\uD800",
                "😀",
                "%00",
                "../..",
                "<script>",
                "{x}",
                "${7*7}",
                "\r\nX: y"
            })
    void hostile_logins_and_passwords_are_just_wrong(String hostile) {
        var login = house.someone();
        assertThat(browser.signIn(hostile, "x").statusCode()).isEqualTo(401);
        assertThat(browser.signIn(login, hostile).statusCode()).isEqualTo(401);
        assertThat(browser.signIn(login, hostile.repeat(2000)).statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/tokens", "Authorization", Browser.basic(hostile, hostile))
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "not-base64!", "Jycn"})
    void a_hostile_session_cookie_is_no_session(String cookie) {
        assertThat(browser.get("/api/me", "Cookie", "SESSION=" + cookie).statusCode())
                .isEqualTo(401);
        var zeros = Base64.getEncoder().encodeToString("\u0000".repeat(36).getBytes(StandardCharsets.UTF_8));
        assertThat(browser.get("/api/me", "Cookie", "SESSION=" + zeros).statusCode())
                .isEqualTo(401);
    }

    @Test
    void read_models_are_looked_after_by_administrators_in_person() {
        var someone = house.someone();
        var administrator = house.administrator();
        var token = "Bearer " + house.token(administrator, Scope.COMMANDS);

        assertThat(rebuild(house.browser().signedIn(administrator)).statusCode())
                .isEqualTo(404); // let in; there is none in this house
        assertThat(rebuild(house.browser().signedIn(someone)).statusCode()).isEqualTo(403);
        assertThat(browser.get("/actuator/readmodels").statusCode()).isEqualTo(401);
        assertThat(browser.get("/actuator/readmodels", "Authorization", token).statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/actuator/readmodels/any", "{}", "Authorization", token)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_clock_is_shown_to_administrators_in_person() {
        var someone = house.someone();
        var administrator = house.administrator();
        var token = "Bearer " + house.token(administrator, Scope.COMMANDS);

        assertThat(house.browser()
                        .signedIn(administrator)
                        .get("/actuator/clock")
                        .statusCode())
                .isEqualTo(404); // let in; there is none in this house
        assertThat(house.browser().signedIn(someone).get("/actuator/clock").statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/actuator/clock").statusCode()).isEqualTo(401);
        assertThat(browser.get("/actuator/clock", "Authorization", token).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-room", "/engine-room/read-models", "/engine-room/discard"})
    void the_engine_room_is_for_administrators(String path) {
        var someone = house.browser().signedIn(house.someone());
        var administrator = house.browser().signedIn(house.administrator());

        assertThat(browser.get(path).headers().firstValue("Location").orElseThrow())
                .contains("/sign-in");
        assertThat(someone.get(path).statusCode()).isEqualTo(403);
        assertThat(administrator.get(path).statusCode()).isEqualTo(404); // let in; there is none in this house
    }

    @Test
    void metrics_are_read_by_administrators_and_by_their_programs() {
        var administrator = house.administrator();
        var someone = house.someone();
        var reading = "Bearer " + house.token(administrator, Scope.READ);
        var others = "Bearer " + house.token(someone, Scope.READ);

        assertThat(browser.get("/actuator/prometheus", "Authorization", reading).statusCode())
                .isEqualTo(404); // let in; there are none in this house
        assertThat(browser.get("/actuator/prometheus", "Authorization", others).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/actuator/prometheus").statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> rebuild(Browser browser) {
        return browser.post("/actuator/readmodels/any", "{}", "X-CSRF-TOKEN", browser.csrf("/account/password"));
    }
}
