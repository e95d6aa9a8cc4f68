package dossier.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone of the demo company: a salesperson who writes drafts, or another. */
record Client(URI house, HttpClient http, String token) implements House {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> CLAUSES =
            List.of("PARTIES", "SUBJECT", "QUANTITY", "QUALITY", "PRICE", "PERFORMANCE", "LIABILITY", "DISPUTES");

    static Client signIn(URI house, HttpClient http) throws IOException, InterruptedException {
        return signIn(house, http, "zhao-lei");
    }

    static Client signIn(URI house, HttpClient http, String person) throws IOException, InterruptedException {
        var basic = Base64.getEncoder().encodeToString((person + ":dossier-demo").getBytes(StandardCharsets.UTF_8));
        var request = post(house.resolve("/api/tokens"), Map.of("name", "benchmark", "scope", "commands", "hours", 24));
        return new Client(
                house,
                http,
                send(http, request.header("Authorization", "Basic " + basic))
                        .get("token")
                        .asString());
    }

    @Override
    public long draft(String id) throws IOException, InterruptedException {
        return command("/api/contracts/" + id + "/draft", Map.of("draft", paper(id)));
    }

    @Override
    public long revise(String id, long version) throws IOException, InterruptedException {
        return command("/api/contracts/" + id + "/revise", Map.of("draft", paper(id), "note", "改"));
    }

    @Override
    public void see(String id, long version) throws IOException, InterruptedException {
        var address = house.resolve("/api/contracts/" + id + "?after=" + version);
        var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
        var answer = http.send(request.build(), BodyHandlers.ofString());
        // under a burst it may not be shown within the time that one request waits
        while (answer.statusCode() == 503
                && answer.headers().firstValue("Retry-After").isPresent())
            answer = http.send(request.build(), BodyHandlers.ofString());
        var shown = read(answer);
        if (shown.get("version").asLong() < version)
            throw new IllegalStateException("an older version was shown: " + shown);
    }

    /** Makes a case of as many events as asked, each of another content. */
    void counterparty(String id, int events) throws IOException, InterruptedException {
        command(
                "/api/counterparties/" + id + "/register",
                Map.of("name", id, "registrationCode", "BENCHMARK-" + events, "contact", contact(0)));
        for (var i = 1; i < events; i++) updateContact(id, i);
    }

    /** @param number another one each time, or nothing is changed */
    long updateContact(String id, int number) throws IOException, InterruptedException {
        return command("/api/counterparties/" + id + "/update-contact", Map.of("contact", contact(number)));
    }

    private static Map<String, Object> contact(int number) {
        return Map.of("name", "联系人 " + number, "phone", "0512-" + number, "email", "");
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(http, HttpRequest.newBuilder(house.resolve(path)).header("Authorization", "Bearer " + token));
    }

    private long command(String path, Map<String, Object> body) throws IOException, InterruptedException {
        return send(http, post(house.resolve(path), body).header("Authorization", "Bearer " + token))
                .get("version")
                .asLong();
    }

    static Map<String, Object> paper(String id) {
        Stream<Map<String, String>> clauses = CLAUSES.stream().map(it -> Map.of("kind", it, "text", "按双方约定执行。"));
        return Map.of(
                "title",
                "销售合同 " + id,
                "counterparty",
                "huacheng",
                "amount",
                Map.of("amount", new BigDecimal("48000.00"), "currency", "CNY"),
                "taxIncluded",
                true,
                "complex",
                false,
                "clauses",
                clauses.toList());
    }

    static HttpRequest.Builder post(URI address, Map<String, ?> body) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    static JsonNode send(HttpClient http, HttpRequest.Builder request) throws IOException, InterruptedException {
        return read(http.send(request.build(), BodyHandlers.ofString()));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) throw new IllegalStateException(answer + " " + answer.body());
        return JSON.readTree(answer.body());
    }
}
