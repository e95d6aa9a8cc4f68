package dossier.benchmarks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;

/**
 * How long after its answer a command is seen: by a reader of the API, who asks for the version and waits for it, and by one who looks into the read model itself
 * without pause. Times from the moment the answer was read.
 */
final class CommitToVisible {
    private static final int WARM_UP = 1_000, COMMANDS = 2_000;
    private static final long LONGEST_PAUSE = 20_000_000, SEED = 20261122;

    private final Client client;
    private final MongoCollection<Document> files;
    private final Random random = new Random(SEED);
    /** So that a directory can be measured on again. */
    private final String begun = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    private CommitToVisible(Client client, MongoCollection<Document> files) {
        this.client = client;
        this.files = files;
    }

    /** @param arguments the script that starts Dossier, and where its data is or shall be */
    public static void main(String[] arguments) throws Exception {
        try (var application = Application.start(Path.of(arguments[0]), Path.of(arguments[1]));
                var http = HttpClient.newHttpClient();
                var mongo = MongoClients.create(application.mongo())) {
            var files = mongo.getDatabase("dossier").getCollection("contract_files");
            new CommitToVisible(Client.signIn(application.address(), http), files).measure();
        }
    }

    private void measure() throws Exception {
        for (var i = 0; i < WARM_UP; i++) lag(i, i % 2 == 0);
        var answer = new long[COMMANDS];
        var throughApi = new long[COMMANDS / 2];
        var inStore = new long[COMMANDS / 2];
        var again = new long[COMMANDS / 2];
        for (var i = 0; i < COMMANDS; i++) {
            LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE));
            var timed = lag(WARM_UP + i, i % 2 == 0);
            answer[i] = timed.answer;
            (i % 2 == 0 ? throughApi : inStore)[i / 2] = timed.visible;
            if (i % 2 == 0) again[i / 2] = Figures.time(() -> client.see(timed.id, timed.version));
        }
        var api = Figures.of(throughApi);
        System.out.printf(
                "%nMilliseconds, one client, pauses up to %d ms between commands (seed %d)%n",
                LONGEST_PAUSE / 1_000_000, SEED);
        System.out.print(Figures.HEAD);
        System.out.print(Figures.of(answer).row("command: request to answer"));
        System.out.print(api.row("answer to visible: GET ?after="));
        System.out.print(Figures.of(again).row("  the same GET when it is long visible"));
        System.out.print(Figures.of(inStore).row("answer to visible: document in the read model"));
        System.out.printf(
                "visible: p50 %.1f, p95 %.1f, p99 %.1f ms after the answer%n",
                api.millis(0.5), api.millis(0.95), api.millis(0.99));
    }

    private record Timed(String id, long version, long answer, long visible) {}

    /** Drafts a contract, or revises the one drafted before. */
    private Timed lag(int command, boolean throughApi) throws Exception {
        // in groups of four: two drafts, then a revision of each, so that both ways of looking see both
        var revised = command % 4 >= 2;
        var id = "visible-" + begun + "-" + (revised ? command - 2 : command);
        var asked = System.nanoTime();
        var version = revised ? client.revise(id, 0) : client.draft(id);
        var answer = System.nanoTime() - asked;
        return new Timed(id, version, answer, Figures.time(() -> {
            if (throughApi) client.see(id, version);
            else while (files.find(and(eq("_id", id), gte("version", version))).first() == null) Thread.onSpinWait();
        }));
    }
}
