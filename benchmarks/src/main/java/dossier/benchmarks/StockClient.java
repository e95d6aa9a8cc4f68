package dossier.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** The same papers, for the peer, which is asked again and again until it shows them. */
record StockClient(URI house, HttpClient http) implements House {
    private static final JsonMapper JSON = new JsonMapper();
    private static final long BETWEEN_LOOKS = 500_000;

    @Override
    public long draft(String id) throws IOException, InterruptedException {
        command(id, "draft", paper(id));
        return 0;
    }

    @Override
    public long revise(String id, long version) throws IOException, InterruptedException {
        command(id, "revise", Map.of("draft", paper(id), "note", "改"));
        return version + 1;
    }

    @Override
    public void see(String id, long version) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(house.resolve("/contracts/" + id)).build();
        while (true) {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 200
                    && JSON.readTree(answer.body()).get("version").asLong() >= version) return;
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    private void command(String id, String name, Map<String, ?> body) throws IOException, InterruptedException {
        Client.send(http, Client.post(house.resolve("/contracts/" + id + "/" + name), body));
    }

    private static Map<String, Object> paper(String id) {
        var paper = Client.paper(id);
        return Map.of(
                "title",
                Objects.requireNonNull(paper.get("title")),
                "counterparty",
                Objects.requireNonNull(paper.get("counterparty")),
                "amount",
                new BigDecimal("48000.00"),
                "currency",
                "CNY",
                "clauses",
                Objects.requireNonNull(paper.get("clauses")));
    }
}
