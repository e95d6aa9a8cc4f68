package dossier.standalone;

import static dossier.standalone.Paper.MINOR;
import static dossier.standalone.Paper.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractId;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.HtmlUtils;

/** Sign-in by a real provider of OpenID Connect: people by the code flow, programs by its tokens. */
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // set before all tests
class KeycloakIT {
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");

    private Keycloak keycloak;
    private PackagedApplication application;

    @BeforeAll
    void start(@TempDir Path home) throws IOException {
        keycloak = Keycloak.launch(home);
        application = PackagedApplication.start(
                home,
                "--dossier.openid.issuer=" + keycloak.issuer(),
                "--dossier.openid.client-secret=between-house-and-provider");
        keycloak.awaitUp();
    }

    @AfterAll
    void stop() {
        application.close();
        keycloak.close();
    }

    @Test
    void a_person_comes_in_by_keycloak_to_the_page_that_was_asked_for() throws Exception {
        try (var browser = browser()) {
            var page = signIn(browser, "zhao-lei", "/contracts");
            assertThat(page.uri()).isEqualTo(application.address().resolve("/contracts"));
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(get(browser, "/api/me").body()).contains("zhao-lei");
        }
    }

    @Test
    void whom_keycloak_knows_and_the_house_does_not_stays_outside() throws Exception {
        try (var browser = browser()) {
            assertThat(signIn(browser, "somebody-else", "/contracts").uri())
                    .isEqualTo(application.address().resolve("/sign-in?stranger"));
            assertThat(get(browser, "/api/me").statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_program_acts_by_keycloak_s_token_for_the_person_of_its_account() throws Exception {
        Administrator.signIn(application.address()).createAccount("service-account-erp", "zhao-lei");
        try (var http = HttpClient.newHttpClient()) {
            var reading = new Person("zhao-lei", application.address(), http, token("dossier.read"));
            assertThat(reading.read("/api/contracts?limit=1").status()).isEqualTo(200);
            assertThat(reading.send(draft(new ContractId("by-erp"), MINOR), "by-erp")
                            .status())
                    .isEqualTo(403);
            var writing = new Person("zhao-lei", application.address(), http, token("dossier.read dossier.commands"));
            var answer = writing.send(draft(new ContractId("by-erp"), MINOR), "by-erp-again");
            assertThat(answer.accepted()).as("%s", answer).isTrue();
            var unscoped = new Person("zhao-lei", application.address(), http, token("profile"));
            assertThat(unscoped.read("/api/contracts?limit=1").status()).isEqualTo(401);
        }
    }

    private String token(String scope) throws IOException, InterruptedException {
        return keycloak.token("erp", "between-erp-and-provider", scope);
    }

    /** Like browsers, and unlike Java, holds this machine for secure: Keycloak's cookies are for secure connections only. */
    private static final class LocalCookies extends CookieManager {
        @Override
        public void put(URI from, Map<String, List<String>> headers) throws IOException {
            super.put(from, headers);
            getCookieStore().getCookies().forEach(it -> it.setSecure(false));
        }
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new LocalCookies())
                .followRedirects(Redirect.NORMAL)
                .build();
    }

    /** By the link on our page and the form on Keycloak's; answers the page at the end of it. */
    private HttpResponse<String> signIn(HttpClient browser, String login, String to) throws Exception {
        var asked = get(browser, "/sign-in/by/openid?to=" + to);
        var form = FORM.matcher(asked.body());
        assertThat(form.find()).as(asked.body()).isTrue();
        var typed = HttpRequest.newBuilder(URI.create(HtmlUtils.htmlUnescape(form.group(1))))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + login + "&password=known-to-keycloak"))
                .build();
        return browser.send(typed, BodyHandlers.ofString());
    }

    private HttpResponse<String> get(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(application.address().resolve(path)).build(), BodyHandlers.ofString());
    }
}
