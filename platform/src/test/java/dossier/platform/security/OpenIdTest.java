package dossier.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import dossier.platform.TestDatabase;
import dossier.words.PersonId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // set before all tests
class OpenIdTest {
    static Provider provider;
    static House house;

    @BeforeAll
    static void start() throws IOException {
        provider = Provider.start();
        house = House.start(
                TestDatabase.emptyUrl(),
                new House.MovedClock(),
                "dossier.openid.issuer=" + provider.issuer(),
                "dossier.openid.client-secret=between-us");
    }

    @AfterAll
    static void stop() {
        house.close();
        provider.close();
    }

    @Test
    void whom_the_provider_vouches_for_is_signed_in_and_comes_to_the_page_that_was_asked_for() {
        var login = house.someone();
        var browser = house.browser();
        assertThat(browser.get("/sign-in?to=/contracts").body()).contains("/sign-in/by/openid?to=/contracts");
        assertThat(path(byProvider(browser, login, "/contracts"))).isEqualTo("/contracts");
        assertThat(browser.get("/").body()).isEqualTo("person-of-" + login);
    }

    @Test
    void nobody_is_led_to_a_stranger_s_page() {
        assertThat(path(byProvider(house.browser(), house.someone(), "//elsewhere.example")))
                .isEqualTo("/");
    }

    @Test
    void a_one_time_password_need_not_be_changed_by_who_does_not_use_it() {
        var login = "newcomer-by-provider";
        house.the(Accounts.class).create(login, new PersonId("newcomer"), House.PASSWORD, true);
        var browser = house.browser();
        byProvider(browser, login, "/");
        assertThat(browser.get("/").body()).isEqualTo("newcomer");
    }

    @Test
    void who_has_no_open_account_here_stays_outside_and_is_told() {
        var login = house.someone();
        house.the(Accounts.class).disable(login);
        for (var stranger : new String[] {"nobody-we-know", login}) {
            var browser = house.browser();
            assertThat(path(byProvider(browser, stranger, "/"))).isEqualTo("/sign-in?stranger");
            assertThat(browser.get("/sign-in?stranger").body()).contains("这里还没有对应的账号");
            assertThat(browser.get("/").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void an_answer_that_nobody_asked_for_opens_nothing() {
        var login = house.someone();
        var asking = house.browser();
        var answer = asking.get("/sign-in/by/openid");
        provider.vouchFor(login);
        var back = follow(asking, location(answer));
        var other = house.browser();
        assertThat(path(other.get(path(back)))).isEqualTo("/sign-in?failed");
        assertThat(other.get("/").statusCode()).isEqualTo(302);
    }

    @Test
    void a_program_acts_by_a_token_of_the_provider_within_its_scope() {
        var login = house.someone();
        var reading = provider.token(login, UnaryOperator.identity());
        assertThat(read(reading).body()).isEqualTo("person-of-" + login);
        assertThat(write(reading).statusCode()).isEqualTo(403);
        var writing = provider.token(login, it -> it.claim("scope", "dossier.commands"));
        assertThat(write(writing).body()).isEqualTo("person-of-" + login);
    }

    @Test
    void a_token_that_is_out_of_date_or_made_by_or_for_another_opens_nothing() {
        var login = house.someone();
        assertThat(read(provider.token(login, UnaryOperator.identity())).statusCode())
                .isEqualTo(200);
        refused(login, it -> it.expirationTime(Date.from(Instant.now().minusSeconds(120))));
        refused(login, it -> it.issuer("http://localhost:1"));
        refused(login, it -> it.audience("another-house"));
        refused(login, it -> it.audience((String) null));
        refused(login, it -> it.claim("scope", "profile"));
        refused(login, it -> it.claim("scope", null));
        refused(login, it -> it.claim("preferred_username", "nobody-we-know"));
        refused(login, it -> it.claim("preferred_username", null));
        var claims = provider.claims(login).claim("scope", "dossier.read");
        isRefused(provider.signed(Provider.newKey(), claims));
        var unsigned = Base64URL.encode("{\"alg\":\"none\"}") + "."
                + Base64URL.encode(claims.build().toString()) + ".";
        isRefused(unsigned);
        isRefused(unsigned + "AA");
    }

    @Test
    void what_a_token_says_of_authority_counts_for_nothing() {
        var token = provider.token(
                house.someone(),
                it -> it.claim("scope", "dossier.read dossier.person")
                        .claim("authorities", new String[] {"ADMINISTER_ACCOUNTS", "PERSON"}));
        assertThat(house.browser()
                        .get("/api/accounts", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void while_the_provider_is_away_that_is_said_and_local_accounts_work() throws IOException {
        var gone = Provider.start();
        gone.close();
        try (var alone = House.start(
                TestDatabase.emptyUrl(), new House.MovedClock(), "dossier.openid.issuer=" + gone.issuer())) {
            var login = alone.someone();
            var browser = alone.browser();
            assertThat(path(browser.get("/sign-in/by/openid"))).isEqualTo("/sign-in?failed");
            var token = gone.token(login, UnaryOperator.identity());
            var answer = browser.get("/api/contracts", "Authorization", "Bearer " + token);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).contains("10");
            assertThat(browser.signedIn(login).get("/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void without_a_provider_nothing_of_it_is_there() {
        var browser = House.SHARED.browser();
        assertThat(browser.get("/sign-in").body()).doesNotContain("/sign-in/by");
        assertThat(path(browser.get("/sign-in/by/openid"))).startsWith("/sign-in?to=");
    }

    private static void refused(String login, UnaryOperator<JWTClaimsSet.Builder> changed) {
        isRefused(provider.token(login, changed));
    }

    private static void isRefused(String token) {
        assertThat(read(token).statusCode()).as(token).isEqualTo(401);
    }

    private static HttpResponse<String> read(String token) {
        return house.browser().get("/api/contracts", "Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> write(String token) {
        return house.browser().post("/api/contracts", "{}", "Authorization", "Bearer " + token);
    }

    /** The whole way there and back; answers where the house leads in the end. */
    private static HttpResponse<String> byProvider(Browser browser, String login, String to) {
        provider.vouchFor(login);
        return browser.get(path(follow(browser, location(browser.get("/sign-in/by/openid?to=" + to)))));
    }

    private static HttpResponse<String> follow(Browser browser, URI address) {
        return browser.get(address.toString());
    }

    private static URI location(HttpResponse<String> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    /** Within the house. */
    private static String path(HttpResponse<String> answer) {
        var to = location(answer);
        return to.getRawQuery() == null ? to.getRawPath() : to.getRawPath() + "?" + to.getRawQuery();
    }
}
