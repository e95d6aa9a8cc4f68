package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People at a browser: sessions, forms and the way out. */
interface SignIn extends Scenarios {
    @Test
    default void a_person_signs_in_by_form_sees_a_page_and_signs_out() {
        var browser = house().browser();
        var asked = browser.get("/account/password").is(302);
        assertThat(asked.header("Location")).contains("/sign-in?to=");

        var entered = browser.submit(
                "/sign-in",
                "/sign-in",
                Map.of("login", "zhao-lei", "password", House.PASSWORD, "to", "/account/password"));

        assertThat(entered.status()).isIn(302, 303);
        assertThat(entered.header("Location")).endsWith("/account/password");
        var page = browser.get("/account/password").is(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("<html lang=\"zh");
        assertThat(browser.get("/api/me").is(200).text("/person")).isEqualTo("zhao-lei");
        assertThat(browser.submit("/account/password", "/sign-out", Map.of()).header("Location"))
                .endsWith("/sign-in?out");
        browser.get("/account/password").is(302);
        browser.get("/api/me").problem(401, "signed-out");
    }

    @Test
    default void a_wrong_password_is_told_on_the_page_and_opens_nothing() {
        var browser = house().browser();

        var refused = browser.submit("/sign-in", "/sign-in", Map.of("login", "he-yong", "password", "guess"))
                .is(401);

        assertThat(refused.header("Content-Type")).startsWith("text/html");
        browser.get("/api/me").problem(401, "signed-out");
        house().browser().signIn("he-yong");
    }

    @Test
    default void a_form_without_its_token_is_refused() {
        var browser = house().browser().signIn("zhao-lei");
        var id = contracts().drafted("zhao-lei");

        browser.post("/account/locale", Map.of("locale", "en"), "forged").is(403);
        browser.post("/sign-out", Map.of(), "forged").is(403);
        browser.post("/api/contracts/" + id + "/submit", Map.of(), "forged").problem(403, "csrf");

        assertThat(browser.get("/api/me").is(200).text("/locale")).isEqualTo("zh");
        assertThat(as("zhao-lei").story(id).length()).isEqualTo(1);
    }

    @Test
    default void nobody_is_led_away_to_another_site() {
        for (var target : List.of("https://example.com/", "//example.com/", "/\\example.com", "javascript:alert(1)")) {
            var entered = house().browser()
                    .submit(
                            "/sign-in",
                            "/sign-in",
                            Map.of("login", "zhao-lei", "password", House.PASSWORD, "to", target));
            assertThat(entered.header("Location")).as(target).doesNotContain("example.com", "javascript");
        }
    }

    @Test
    default void a_token_is_bought_with_a_password_and_lasts_until_it_is_revoked() {
        var browser = house().browser().signIn("sun-li");
        var reading = house().reading("sun-li");
        assertThat(reading.get("me").is(200).text("/person")).isEqualTo("sun-li");
        var tokens = reading.get("tokens").is(200).json();
        assertThat(tokens.toString()).doesNotContain("dsr_");

        var latest = tokens.get(0).get("id").asString();
        as("sun-li")
                .send("DELETE", "tokens/" + latest, java.net.http.HttpRequest.BodyPublishers.noBody())
                .is(204);

        reading.get("me").problem(401, "bad-token");
        assertThat(browser.get("/api/me").is(200).text("/person")).isEqualTo("sun-li");
    }
}
