package dossier.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.words.PersonId;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionTest {
    final House house = House.SHARED;
    final Browser browser = house.browser();

    @Test
    void a_person_comes_back_to_the_page_that_was_asked_for() {
        var login = house.someone();
        var shut = browser.get("/contracts?stage=signed&sort=a%20b");
        assertThat(shut.statusCode()).isEqualTo(302);
        assertThat(location(shut)).isEqualTo("/sign-in?to=%2Fcontracts%3Fstage%3Dsigned%26sort%3Da%2520b");
        assertThat(browser.get(location(shut)).body()).contains("value=\"/contracts?stage=signed&amp;sort=a%20b\"");
        assertThat(location(browser.signIn(login, House.PASSWORD, "/contracts?stage=signed&sort=a%20b")))
                .isEqualTo("/contracts?stage=signed&sort=a%20b");
        assertThat(browser.get("/contracts").body()).isEqualTo("person-of-" + login);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "evil",
                "",
                "\\\\evil.example",
                "/a\r\nX: y",
                "/\u0000"
            })
    void sign_in_never_leads_out_of_the_house(String to) {
        assertThat(location(browser.signIn(house.someone(), House.PASSWORD, to)))
                .isEqualTo("/");
    }

    @Test
    void a_path_with_braces_is_only_a_path() {
        assertThat(location(browser.signIn(house.someone(), House.PASSWORD, "/contracts?x={y}")))
                .isEqualTo("/contracts?x={y}");
    }

    @Test
    void the_session_of_before_sign_in_opens_nothing() {
        var login = house.someone();
        browser.get("/sign-in");
        var before = browser.cookie("SESSION");
        browser.signedIn(login);
        assertThat(browser.cookie("SESSION")).isNotEqualTo(before);
        assertThat(house.browser()
                        .get("/contracts", "Cookie", "SESSION=" + before)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void the_cookie_is_for_this_site_and_not_for_scripts() {
        var cookie = browser.get("/sign-in").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Domain");
    }

    @Test
    void over_https_the_cookie_and_the_browser_stay_there() {
        try (var behindProxy = House.start(house.database(), house.clock(), "server.forward-headers-strategy=native")) {
            var headers = behindProxy
                    .browser()
                    .get("/sign-in", "X-Forwarded-Proto", "https")
                    .headers();
            assertThat(headers.firstValue("Set-Cookie").orElseThrow()).contains("Secure");
            assertThat(headers.firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        }
    }

    @Test
    void a_session_is_kept_in_sql_for_eight_idle_hours_and_known_to_every_node() {
        var login = house.someone();
        browser.signedIn(login);
        assertThat(house.the(JdbcClient.class)
                        .sql("select max_inactive_interval from spring_session where principal_name = ?")
                        .param(login)
                        .query(Integer.class)
                        .list())
                .containsExactly(8 * 3600);
        try (var other = House.start(house.database(), house.clock())) {
            var answer = other.browser().get("/contracts", "Cookie", "SESSION=" + browser.cookie("SESSION"));
            assertThat(answer.body()).isEqualTo("person-of-" + login);
        }
    }

    @Test
    void nothing_is_done_for_a_session_without_its_csrf_token() {
        var login = house.someone();
        assertThat(browser.form("/sign-in", "login", login, "password", House.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.get("/contracts").statusCode()).isEqualTo(302);
        browser.signedIn(login);
        assertThat(browser.form("/contracts", "a", "b").statusCode()).isEqualTo(403);
        var refused = browser.post("/api/contracts", "{}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("urn:dossier:problem:csrf");
        assertThat(browser.form("/sign-out").statusCode()).isEqualTo(403);
        assertThat(browser.get("/contracts").statusCode()).isEqualTo(200);
    }

    @Test
    void the_csrf_token_goes_by_header_too_and_changes_at_sign_in() {
        var stale = browser.csrf("/sign-in");
        browser.signedIn(house.someone());
        assertThat(browser.post("/api/contracts", "{}", "X-CSRF-TOKEN", stale).statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/api/contracts", "{}", "X-CSRF-TOKEN", browser.csrf("/account/password"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session() {
        browser.signedIn(house.someone());
        var session = browser.cookie("SESSION");
        assertThat(location(browser.form("/sign-out", "_csrf", browser.csrf("/account/password"))))
                .isEqualTo("/sign-in?out");
        assertThat(house.browser()
                        .get("/contracts", "Cookie", "SESSION=" + session)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_one_time_password_opens_nothing_but_the_page_to_change_it() {
        house.someone();
        var oneTime = house.the(Accounts.class).createWithOneTimePassword("first.admin", new PersonId("first-admin"));
        assertThat(oneTime)
                .hasSizeGreaterThanOrEqualTo(12)
                .matches("[A-Za-z0-9]+")
                .doesNotContainPattern("[0O1lI]");
        assertThat(browser.signIn("first.admin", oneTime).statusCode()).isEqualTo(303);

        assertThat(location(browser.get("/contracts"))).isEqualTo("/account/password");
        var api = browser.get("/api/contracts");
        assertThat(api.statusCode()).isEqualTo(403);
        assertThat(api.body()).contains("urn:dossier:problem:new-password");
        var token = house.browser()
                .post(
                        "/api/tokens",
                        "{\"name\":\"x\",\"scope\":\"read\",\"hours\":1}",
                        "Authorization",
                        Browser.basic("first.admin", oneTime));
        assertThat(token.statusCode()).isEqualTo(403);

        assertThat(change(oneTime, "short", "short")).isEqualTo(422);
        assertThat(change(oneTime, "long enough now", "but another")).isEqualTo(422);
        assertThat(change(oneTime, oneTime, oneTime)).isEqualTo(422);
        assertThat(change(oneTime, "密".repeat(25), "密".repeat(25))).isEqualTo(422);
        assertThat(change("not the one", "long enough now", "long enough now")).isEqualTo(422);
        assertThat(change(oneTime, "long enough now", "long enough now")).isEqualTo(303);
        assertThat(browser.get("/contracts").body()).isEqualTo("first-admin");
        assertThat(house.browser().signIn("first.admin", oneTime).statusCode()).isEqualTo(401);
    }

    @Test
    void a_new_password_ends_the_other_sessions_and_keeps_this_one() {
        var login = house.someone();
        var other = house.browser().signedIn(login);
        browser.signedIn(login);
        assertThat(change(House.PASSWORD, "another password", "another password"))
                .isEqualTo(303);
        assertThat(browser.get("/contracts").statusCode()).isEqualTo(200);
        assertThat(other.get("/contracts").statusCode()).isEqualTo(302);
    }

    @Test
    void the_present_password_cannot_be_guessed_from_an_open_session() {
        var login = house.someone();
        browser.signedIn(login);
        for (int i = 0; i < 5; i++)
            assertThat(change("guess" + i, "another password", "another password"))
                    .isEqualTo(422);
        assertThat(change(House.PASSWORD, "another password", "another password"))
                .isEqualTo(429);
    }

    @Test
    void htmx_leaves_for_the_sign_in_page_as_a_whole() {
        var answer = browser.get("/contracts", "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/sign-in?again");
    }

    private int change(String present, String password, String repeated) {
        var csrf = browser.csrf("/account/password");
        return browser.form(
                        "/account/password",
                        "_csrf",
                        csrf,
                        "present",
                        present,
                        "password",
                        password,
                        "repeated",
                        repeated)
                .statusCode();
    }

    /** Where it leads, without the server's own address. */
    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^http://localhost:\\d+", "");
    }
}
