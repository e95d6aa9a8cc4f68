package dossier.endtoend;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** A running application with the demo company, from outside. */
final class House {
    static final JsonMapper JSON = new JsonMapper();
    static final String PASSWORD = "dossier-demo";

    /** An employee who has chosen to read English; everybody else reads Chinese. */
    static final String ENGLISH_READER = "liu-qian";

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    House(URI address) {
        this.address = address;
        browser().signIn(ENGLISH_READER).speak("en");
    }

    /** A program that acts for this employee. */
    Program as(String person) {
        return new Program(
                this, Map.of("Authorization", "Bearer " + tokens.computeIfAbsent(person, it -> token(it, "commands"))));
    }

    /** A program that may only read for this employee. */
    Program reading(String person) {
        return new Program(this, Map.of("Authorization", "Bearer " + token(person, "read")));
    }

    /** A program that shows nothing by which it could be known. */
    Program nobody() {
        return new Program(this, Map.of());
    }

    /** A browser of its own, with nobody signed in. */
    Browser browser() {
        var cookies = new CookieManager();
        return new Browser(
                this,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .cookieHandler(cookies)
                        .build());
    }

    /** An id that no case has. */
    String newId(String about) {
        return about + "-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** The day it is in the house, by its own clock. */
    LocalDate today() {
        var date = nobody().get("/actuator/health").header("Date");
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                .withZoneSameInstant(ZoneId.of("Asia/Shanghai"))
                .toLocalDate();
    }

    String address() {
        return address.toString();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path.startsWith("/") ? path : "/api/" + path))
                .timeout(Duration.ofMinutes(1));
    }

    Reply send(HttpRequest.Builder request) {
        return send(http, request);
    }

    static Reply send(HttpClient http, HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new AssertionError("No answer to " + request.build(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** An answer that goes on and on. */
    static InputStream open(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofInputStream()).body();
        } catch (IOException e) {
            throw new AssertionError("No answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private String token(String person, String scope) {
        var login = Base64.getEncoder().encodeToString((person + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var wanted = Map.of("name", "scenarios", "scope", scope, "hours", 1);
        return send(request("tokens")
                        .header("Authorization", "Basic " + login)
                        .header("Content-Type", "application/json")
                        .POST(ofByteArray(JSON.writeValueAsBytes(wanted))))
                .is(201)
                .text("/token");
    }
}
