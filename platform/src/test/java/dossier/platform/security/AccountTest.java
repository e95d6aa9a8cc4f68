package dossier.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dossier.words.PersonId;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountTest {
    final House house = House.SHARED;
    final Browser browser = house.browser();

    @Test
    void a_password_is_kept_as_its_hash() {
        var login = house.someone();
        assertThat(house.the(JdbcClient.class)
                        .sql("select password_hash from account where login = ?")
                        .param(login)
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}$2a$");
        assertThat(new SecurityConfiguration().passwordEncoder().encode(House.PASSWORD))
                .startsWith("{bcrypt}$2a$10$");
    }

    @Test
    void a_login_is_given_once_whatever_its_case() {
        var login = house.someone();
        assertThatThrownBy(() -> house.the(Accounts.class).create(login.toUpperCase(), new PersonId("p"), "x", false))
                .isInstanceOf(Accounts.LoginTaken.class);
        assertThatThrownBy(() -> house.the(Accounts.class).create("a b", new PersonId("p"), "x", false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_administrator_opens_an_account_on_a_page_that_tells_its_password_once() {
        browser.signedIn(house.administrator());
        var page = accountFor("gao", "p-gao");
        assertThat(page.statusCode()).isEqualTo(200);
        var told = Pattern.compile("<b class=\"code\">(\\w+)</b>").matcher(page.body());
        assertThat(told.find()).isTrue();
        assertThat(house.browser().signIn("gao", told.group(1)).statusCode()).isEqualTo(303);
        assertThat(browser.get("/accounts").body()).contains("gao").doesNotContain(told.group(1));
        assertThat(accountFor("gao", "p-gao").statusCode()).isEqualTo(422);
        assertThat(accountFor("not a login", "p-gao").statusCode()).isEqualTo(422);
        assertThat(accountFor("hu", "not-employed").statusCode()).isEqualTo(422);
        assertThat(house.the(Accounts.class).find("hu")).isEmpty();
        assertThat(house.browser().signedIn(house.someone()).get("/accounts").statusCode())
                .isEqualTo(403);
    }

    private HttpResponse<String> accountFor(String login, String person) {
        return browser.form("/accounts", "_csrf", browser.csrf("/accounts"), "login", login, "person", person);
    }

    @Test
    void i_am_told_who_i_am() {
        var login = house.someone();
        assertThat(browser.signedIn(login).get("/api/me").body())
                .isEqualTo("{\"person\":\"person-of-%s\",\"login\":\"%s\",\"locale\":\"zh\"}".formatted(login, login));
    }

    @Test
    void an_administrator_opens_an_account_whose_password_is_good_for_one_sign_in() {
        browser.signedIn(house.administrator());
        var created = post("/api/accounts", "{\"login\":\"mei\",\"person\":\"p-mei\"}");
        assertThat(created.statusCode()).isEqualTo(201);
        var password =
                JsonMapper.shared().readTree(created.body()).get("password").asString();
        var mei = house.browser();
        assertThat(mei.signIn("mei", password).statusCode()).isEqualTo(303);
        assertThat(mei.get("/api/me").statusCode()).isEqualTo(403);
        assertThat(post("/api/accounts", "{\"login\":\"mei\",\"person\":\"p-other\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"login\":\"A B\",\"person\":\"p\"}",
                "{\"login\":\"a\\u0000\",\"person\":\"p\"}",
                "{\"login\":\"a\",\"person\":\"../p\"}",
                "{\"login\":\"a\"}",
                "{\"login\":\"a\",\"person\":\"p\",\"admin\":true}",
                "[]"
            })
    void a_malformed_account_is_a_400(String body) {
        browser.signedIn(house.administrator());
        assertThat(post("/api/accounts", body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/nobody/reset", "/nobody/disable", "/nobody/enable"})
    void others_keep_no_accounts_and_are_not_told_which_exist(String path) {
        browser.signedIn(house.someone());
        var refused = post("/api/accounts" + path, "{\"login\":\"x\",\"person\":\"p\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("urn:dossier:problem:not-authorised");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nobody/reset", "/nobody/disable", "/nobody/enable", "/%00/reset", "/%E5%BC%A0/disable"})
    void no_such_account(String path) {
        browser.signedIn(house.administrator());
        assertThat(post("/api/accounts" + path, "").statusCode()).isIn(400, 404);
    }

    @Test
    void disabling_ends_sessions_and_tokens_at_once_and_enabling_does_not_bring_them_back() {
        browser.signedIn(house.administrator());
        var login = house.someone();
        var session = house.browser().signedIn(login);
        var bearer = "Bearer " + house.token(login, Scope.COMMANDS);
        assertThat(session.get("/api/me").statusCode()).isEqualTo(200);

        assertThat(post("/api/accounts/" + login + "/disable", "").statusCode()).isEqualTo(204);
        assertThat(session.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(house.browser().get("/api/me", "Authorization", bearer).statusCode())
                .isEqualTo(401);
        assertThatThrownBy(() -> house.token(login, Scope.READ)).isInstanceOf(IllegalStateException.class);

        assertThat(post("/api/accounts/" + login + "/enable", "").statusCode()).isEqualTo(204);
        assertThat(session.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(house.browser().get("/api/me", "Authorization", bearer).statusCode())
                .isEqualTo(401);
        assertThat(house.browser().signIn(login, House.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void a_reset_ends_sessions_and_replaces_the_password() {
        browser.signedIn(house.administrator());
        var login = house.someone();
        var session = house.browser().signedIn(login);
        var reset = post("/api/accounts/" + login + "/reset", "");
        assertThat(reset.statusCode()).isEqualTo(200);
        assertThat(session.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(house.browser().signIn(login, House.PASSWORD).statusCode()).isEqualTo(401);
        var password =
                JsonMapper.shared().readTree(reset.body()).get("password").asString();
        assertThat(house.browser().signIn(login, password).statusCode()).isEqualTo(303);
    }

    @Test
    void the_language_is_the_accounts_then_the_browsers_choice_then_what_it_accepts_then_chinese() {
        assertThat(browser.get("/sign-in").body()).contains("lang=\"zh-CN\"").contains("<h1>登录</h1>");
        assertThat(browser.get("/sign-in", "Accept-Language", "fr, en-GB;q=0.8, zh;q=0.5")
                        .body())
                .contains("lang=\"en\"")
                .contains("<h1>Sign in</h1>");
        assertThat(browser.get("/sign-in", "Accept-Language", "fr").body()).contains("<h1>登录</h1>");
        assertThat(browser.get("/sign-in", "Accept-Language", "!!;;q=x").statusCode())
                .isEqualTo(200);

        assertThat(browser.form("/account/locale", "_csrf", browser.csrf("/sign-in"), "locale", "en", "to", "/sign-in")
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.get("/sign-in", "Accept-Language", "zh").body()).contains("<h1>Sign in</h1>");

        var login = house.someone();
        browser.signedIn(login);
        assertThat(browser.get("/account/password").body()).contains("<h1>修改密码</h1>");
        browser.form("/account/locale", "_csrf", browser.csrf("/account/password"), "locale", "en");
        assertThat(browser.get("/account/password").body()).contains("<h1>Change password</h1>");
        assertThat(house.the(Accounts.class).find(login).orElseThrow().locale()).isEqualTo(Locale.ENGLISH);
        assertThat(browser.form("/account/locale", "_csrf", browser.csrf("/account/password"), "locale", "fr")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_refused_page_is_a_page_in_the_language_of_the_person() {
        browser.signedIn(house.someone());
        var refused = browser.form("/contracts");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(refused.body()).contains("<h1>无权操作</h1>");
    }

    @Test
    void of_whom_is_forgotten_no_account_token_session_or_failed_attempt_is_left() {
        var login = house.someone();
        var bearer = "Bearer " + house.token(login, Scope.READ);
        browser.signedIn(login);
        house.browser().signIn(login, "wrong");
        assertThat(tablesWith(login)).contains("account", "api_token", "spring_session", "sign_in_failure");
        house.the(Accounts.class).forget(new PersonId("person-of-" + login));
        assertThat(tablesWith(login)).isEmpty();
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(house.browser().get("/api/me", "Authorization", bearer).statusCode())
                .isEqualTo(401);
    }

    private List<String> tablesWith(String login) {
        return house
                .the(JdbcClient.class)
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> house.the(JdbcClient.class)
                        .sql("select exists (select from \"" + table + "\" t where t::text like ?)")
                        .param("%" + login + "%")
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    @Test
    void an_unknown_login_costs_one_comparison_like_any_other() {
        var compared = new ArrayList<String>();
        var counting = new BCryptPasswordEncoder(4) {
            @Override
            protected boolean matchesNonNull(String raw, String hash) {
                compared.add(hash);
                return super.matchesNonNull(raw, hash);
            }
        };
        var accounts = new Accounts(house.the(JdbcClient.class), counting, house.clock());
        accounts.create("counted", new PersonId("counted"), House.PASSWORD, false);
        assertThat(accounts.verify("counted", House.PASSWORD)).isPresent();
        assertThat(accounts.verify("counted", "wrong")).isEmpty();
        assertThat(accounts.verify("not.there", "wrong")).isEmpty();
        assertThat(accounts.verify(null, "wrong")).isEmpty();
        assertThat(compared).hasSize(4).allMatch(it -> it.startsWith("$2a$04$"));
    }

    @Test
    void both_languages_say_everything() throws Exception {
        assertThat(bundle("en").stringPropertyNames())
                .isEqualTo(bundle("zh").stringPropertyNames())
                .isNotEmpty();
    }

    private HttpResponse<String> post(String path, String body) {
        return browser.post(path, body, "X-CSRF-TOKEN", browser.csrf("/account/password"));
    }

    private static Properties bundle(String language) throws IOException {
        return PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource("messages/security_" + language + ".properties"), "UTF-8"));
    }
}
