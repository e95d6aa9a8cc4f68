package dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demo company's administrator, signed in with a session, who looks after the read models. */
record Administrator(URI house, HttpClient http) {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration LONGEST_REBUILD = Duration.ofMinutes(2);

    static Administrator signIn(URI house) throws IOException, InterruptedException {
        var administrator = new Administrator(
                house,
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
        var form = "_csrf=" + URLEncoder.encode(administrator.csrf("/sign-in"), StandardCharsets.UTF_8)
                + "&login=admin&password=dossier-demo&to=/";
        var answer = administrator.post("/sign-in", "application/x-www-form-urlencoded", form);
        assertThat(answer.statusCode()).as("sign-in").isEqualTo(303);
        return administrator;
    }

    /** Until every read model was told everything there is; answers their names. */
    Set<String> awaitAllTold() throws IOException, InterruptedException {
        await().atMost(LONGEST_REBUILD).pollInterval(Duration.ofMillis(100)).until(() -> {
            var models = models();
            return models.isArray() && models.valueStream().allMatch(Administrator::isToldAll);
        });
        var names = new TreeSet<String>();
        for (var model : models()) names.add(model.get("name").asString());
        return names;
    }

    /** The same sign-in, at another node. */
    Administrator at(URI node) {
        return new Administrator(node, http);
    }

    boolean isKnown() throws IOException, InterruptedException {
        var page = HttpRequest.newBuilder(house.resolve("/account")).build();
        return http.send(page, BodyHandlers.discarding()).statusCode() == 200;
    }

    /** How many read models this node tells. */
    long toldHere() throws IOException, InterruptedException {
        return models().valueStream()
                .filter(it -> it.get("toldHere").asInt() > 0)
                .count();
    }

    /** How much the clock should have told by now. */
    long overdue() throws IOException, InterruptedException {
        return read("/actuator/clock").get("overdue").asLong();
    }

    void createAccount(String login, String person) throws IOException, InterruptedException {
        var body = JSON.createObjectNode().put("login", login).put("person", person);
        assertThat(post("/api/accounts", "application/json", body.toString()).statusCode())
                .as("account of %s", login)
                .isEqualTo(201);
    }

    void rebuild(String name) {
        // while the people are told again nobody is known to be an administrator
        await().atMost(LONGEST_REBUILD).pollInterval(Duration.ofMillis(100)).until(() -> {
            var answer = post("/actuator/readmodels/" + name, "application/json", "{\"action\": \"IN_PLACE\"}");
            assertThat(answer.statusCode())
                    .as("rebuild of %s: %s", name, answer.body())
                    .isIn(200, 403);
            return answer.statusCode() == 200;
        });
    }

    /** Beside the one that is shown. */
    void makeAnew(String name) throws IOException, InterruptedException {
        var answer = post(
                "/actuator/readmodels/" + name, "application/json", "{\"reason\": \"to see that it can be done\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** How the generation stands that is beside the one that is shown; empty when there is none. */
    String beside(String name) throws IOException, InterruptedException {
        return read("/actuator/readmodels/" + name).at("/beside/state").asString("");
    }

    private static boolean isToldAll(JsonNode model) {
        var head = model.get("head").asLong();
        var told = model.get("told");
        return model.get("running").asBoolean()
                && model.get("waiting").isEmpty()
                && !told.isEmpty()
                && told.valueStream().allMatch(it -> it.asLong() >= head);
    }

    private JsonNode models() throws IOException, InterruptedException {
        return read("/actuator/readmodels");
    }

    private JsonNode read(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(house.resolve(path)).build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(house.resolve(path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body));
        if (!path.equals("/sign-in")) request.header("X-CSRF-TOKEN", csrf("/account/password"));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** The token in the form of this page. */
    private String csrf(String page) throws IOException, InterruptedException {
        var found = CSRF.matcher(
                http.send(HttpRequest.newBuilder(house.resolve(page)).build(), BodyHandlers.ofString())
                        .body());
        if (!found.find()) throw new AssertionError("no CSRF token in " + page);
        return found.group(1);
    }
}
