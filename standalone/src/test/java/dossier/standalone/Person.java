package dossier.standalone;

import dossier.platform.command.CommandCatalogue;
import dossier.platform.store.Vocabulary;
import dossier.words.Command;
import dossier.words.StoredFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody of the demo company who works through the API, as a program does: one token, JSON, idempotency keys. */
public record Person(String id, URI house, HttpClient http, String token) {
    private static final CommandCatalogue COMMANDS = new CommandCatalogue(Vocabulary.scan());
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** @param body empty when there is none */
    public record Answer(int status, JsonNode body) {
        /** Of the case, after an accepted command. */
        public long version() {
            return body.get("version").asLong();
        }

        /** Accepted or refused, by the handbook; anything else is a failure. */
        public boolean decided() {
            return Set.of(200, 403, 409).contains(status);
        }

        public boolean accepted() {
            return status == 200;
        }
    }

    /** Fetches a token with the password of the demo accounts. */
    public static Person of(String id, URI house, HttpClient http) throws IOException, InterruptedException {
        return withToken("commands", id, house, http);
    }

    /** The same with a token that is good for reading alone. */
    static Person reading(String id, URI house, HttpClient http) throws IOException, InterruptedException {
        return withToken("read", id, house, http);
    }

    private static Person withToken(String scope, String id, URI house, HttpClient http)
            throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((id + ":dossier-demo").getBytes(StandardCharsets.UTF_8));
        var asked = Map.of("name", "tests", "scope", scope, "hours", 24);
        var issued = send(http, json(house.resolve("/api/tokens"), "Basic " + basic, JSON.valueToTree(asked)));
        if (issued.status != 201) throw new AssertionError(id + " gets no token: " + issued);
        return new Person(id, house, http, issued.body.get("token").asString());
    }

    /** The same person with the same token, at another node. */
    public Person at(URI node) {
        return new Person(id, node, http, token);
    }

    /**
     * @param headers besides, names and values in turn
     * @throws IOException when there is no answer, so that nobody knows whether it was done
     */
    public Answer send(Command command, String key, String... headers) throws IOException, InterruptedException {
        var entry = COMMANDS.of(command.getClass());
        ObjectNode body = JSON.valueToTree(command);
        body.remove("id");
        var path = "/api/" + entry.context() + "/" + command.id().value() + "/" + entry.slug();
        var request = json(house.resolve(path), bearer(), body).header("Idempotency-Key", key);
        return send(http, headers.length == 0 ? request : request.headers(headers));
    }

    public Answer read(String path) throws IOException, InterruptedException {
        return send(http, HttpRequest.newBuilder(house.resolve(path)).header("Authorization", bearer()));
    }

    public StoredFile upload(String name, String content) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(house.resolve("/api/files"))
                .header("Authorization", bearer())
                .header("Content-Type", "application/octet-stream")
                .header("X-File-Name", name)
                .POST(BodyPublishers.ofString(content));
        return JSON.treeToValue(send(http, request).body, StoredFile.class);
    }

    private String bearer() {
        return "Bearer " + token;
    }

    private static HttpRequest.Builder json(URI address, String authorization, JsonNode body) {
        return HttpRequest.newBuilder(address)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    private static Answer send(HttpClient http, HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
    }
}
