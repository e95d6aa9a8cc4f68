package dossier.benchmarks;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dossier.benchmarks.Burst.Rates;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.bson.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How fast what is shown is made anew from the first event: all read models of Dossier, and the only one of the peer, by Axon's replay as its documentation has it. In events
 * a second, each counted once, however many read models are told it. Beside them the {@link RebuildFloor}.
 */
final class Rebuild {
    private static final int EVENTS = Integer.getInteger("events", 100_000), EACH = 5, ROUNDS = 3, CLIENTS = 32;
    private static final long BETWEEN_LOOKS = 50_000_000;
    private static final String MODELS = "/actuator/readmodels";
    /** Until it is told again nobody is known to be an administrator. */
    private static final String LAST = "employees";

    private static final JsonMapper JSON = new JsonMapper();

    private Rebuild() {}

    /** @param arguments the script that starts Dossier, and an empty directory */
    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[1]);
        try (var engines = Engines.start(directory);
                var http = HttpClient.newHttpClient();
                var mongo = MongoClients.create(engines.mongo());
                var dossier = Peers.dossier(engines, Path.of(arguments[0]), directory.resolve("data"), "dossier", 0)
                        .start();
                var tuned = Peers.tuned(engines, "tuned").start()) {
            fill(Client.signIn(dossier.address(), http));
            fill(new StockClient(tuned.address(), http));
            var files = mongo.getDatabase("dossier").getCollection("contract_files");
            var contracts = mongo.getDatabase("tuned").getCollection("contracts");
            var floor = new RebuildFloor(engines, mongo, "dossier");
            Rates least = new Rates(), ours = new Rates(), theirs = new Rates();
            for (var round = 0; round < ROUNDS; round++) {
                least.add(floor.once());
                ours.add(same(files, () -> rebuilt(dossier.address())));
                theirs.add(same(contracts, () -> replayed(tuned.address(), http)));
            }
            System.out.printf(
                    "%nEvents a second, %d rounds, each event counted once: floor, scanned, decoded and %,d documents written, %.0f; Dossier, all read models, %.0f; peer, its only one, %.0f%nDossier over the floor %s, over the peer %s%n",
                    ROUNDS,
                    floor.written(),
                    least.middle(),
                    ours.middle(),
                    theirs.middle(),
                    ours.over(least),
                    ours.over(theirs));
        }
    }

    /** Every contract is drafted, and revised until it has its number of events. */
    private static void fill(House house) throws Exception {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var work = IntStream.range(0, EVENTS / EACH)
                    .<Callable<Long>>mapToObj(number -> () -> {
                        var version = house.draft("anew-" + number);
                        for (var more = 1; more < EACH; more++) version = house.revise("anew-" + number, version);
                        return version;
                    })
                    .toList();
            for (var one : threads.invokeAll(work)) one.get();
        }
        house.see("anew-" + (EVENTS / EACH - 1), EACH - 1);
    }

    /** What is shown is the same afterwards. */
    private static Burst same(MongoCollection<Document> shown, Callable<Burst> anew) throws Exception {
        var before = shown.countDocuments();
        var burst = anew.call();
        if (shown.countDocuments() != before)
            throw new IllegalStateException(before + " documents are now " + shown.countDocuments());
        return burst;
    }

    private static Burst rebuilt(URI house) throws Exception {
        try (var administrator = Browser.signIn(house, "admin")) {
            var models = JSON.readTree(administrator.page(MODELS));
            var begun = System.nanoTime();
            for (var name : models.valueStream()
                    .map(it -> it.get("name").asString())
                    .sorted(Comparator.comparing(LAST::equals))
                    .toList()) administrator.post(MODELS + "/" + name, "{\"action\": \"IN_PLACE\"}");
            while (!administrator
                    .tries(MODELS)
                    .filter(it -> JSON.readTree(it).valueStream().allMatch(Rebuild::isToldAll))
                    .isPresent()) LockSupport.parkNanos(BETWEEN_LOOKS);
            return new Burst(models.get(0).get("head").asLong() + 1, System.nanoTime() - begun);
        }
    }

    private static boolean isToldAll(JsonNode model) {
        var head = model.get("head").asLong();
        var told = model.get("told");
        return !told.isEmpty() && told.valueStream().allMatch(it -> it.asLong() >= head);
    }

    private static Burst replayed(URI house, HttpClient http) throws Exception {
        var replay = HttpRequest.newBuilder(house.resolve("/replay"));
        var begun = System.nanoTime();
        http.send(replay.POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        while (!http.send(replay.GET().build(), BodyHandlers.ofString()).body().equals("true"))
            LockSupport.parkNanos(BETWEEN_LOOKS);
        return new Burst(EVENTS, System.nanoTime() - begun);
    }
}
