package dossier.platform.security;

import static java.net.http.HttpResponse.BodyHandlers.ofString;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Keeps cookies, follows no redirects, and puts the CSRF token of a page into what it sends from there. */
final class Browser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    Browser(URI base) {
        this.base = base;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(base.resolve(path)), headers);
    }

    HttpResponse<String> delete(String path, String... headers) {
        return send(HttpRequest.newBuilder(base.resolve(path)).DELETE(), headers);
    }

    /** JSON, as programs send it. */
    HttpResponse<String> post(String path, String body, String... headers) {
        return send(
                HttpRequest.newBuilder(base.resolve(path))
                        .POST(BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json"),
                headers);
    }

    /** @param fields names and values in turn */
    HttpResponse<String> form(String path, String... fields) {
        var body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2)
            body.append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8))
                    .append('&');
        return send(HttpRequest.newBuilder(base.resolve(path))
                .POST(BodyPublishers.ofString(body.toString()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html"));
    }

    HttpResponse<String> signIn(String login, String password) {
        return signIn(login, password, "/");
    }

    HttpResponse<String> signIn(String login, String password, String to) {
        return form("/sign-in", "_csrf", csrf("/sign-in"), "login", login, "password", password, "to", to);
    }

    Browser signedIn(String login) {
        var answer = signIn(login, House.PASSWORD);
        if (answer.statusCode() != 303) throw new AssertionError("sign-in answered " + answer.statusCode());
        return this;
    }

    /** The token in the form of this page. */
    String csrf(String page) {
        var found = CSRF.matcher(get(page).body());
        if (!found.find()) throw new AssertionError("no CSRF token in " + page);
        return HtmlUtils.htmlUnescape(found.group(1));
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    static String basic(String login, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) request.headers(headers);
        try {
            return client.send(request.build(), ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
