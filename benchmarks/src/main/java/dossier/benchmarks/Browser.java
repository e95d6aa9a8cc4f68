package dossier.benchmarks;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** A person of the demo company who is signed in as people are, with a session. */
record Browser(URI house, HttpClient http) implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    static Browser signIn(URI house, String person) throws Exception {
        var browser = new Browser(
                house,
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
        var fields = "login=" + person + "&password=dossier-demo&_csrf="
                + URLEncoder.encode(browser.csrf("/sign-in"), StandardCharsets.UTF_8);
        var answer = browser.http.send(
                HttpRequest.newBuilder(house.resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields))
                        .build(),
                BodyHandlers.discarding());
        if (answer.statusCode() >= 400) throw new IllegalStateException(person + " was not signed in: " + answer);
        return browser;
    }

    String page(String path) throws Exception {
        return there(get(path));
    }

    /** Nothing while it is refused. */
    Optional<String> tries(String path) throws Exception {
        return Optional.of(get(path)).filter(it -> it.statusCode() == 200).map(HttpResponse::body);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(house.resolve(path)).build(), BodyHandlers.ofString());
    }

    String post(String path, String json) throws Exception {
        return there(http.send(
                HttpRequest.newBuilder(house.resolve(path))
                        .header("Content-Type", "application/json")
                        .header("X-CSRF-TOKEN", csrf("/account/password"))
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString()));
    }

    /** The token in the form of this page. */
    private String csrf(String path) throws Exception {
        var token = TOKEN.matcher(page(path));
        if (!token.find()) throw new IllegalStateException("no form on " + path);
        return token.group(1);
    }

    private static String there(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) throw new IllegalStateException(answer + " " + answer.body());
        return answer.body();
    }

    @Override
    public void close() {
        http.close();
    }
}
