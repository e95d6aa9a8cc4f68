package dossier.benchmarks;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/** How long it takes to open a case of 10,000 events as it stood at some moment, on both axes, and to hold two moments of it against each other. */
final class AsOf {
    private static final int EVENTS = 10_000, WARM_UP = 100, QUESTIONS = 300;
    private static final long SEED = 20261128;
    private static final String CASE = "as-of-benchmark";

    private AsOf() {}

    /** @param arguments the script that starts Dossier, and an empty directory */
    public static void main(String[] arguments) throws Exception {
        try (var application = Application.start(Path.of(arguments[0]), Path.of(arguments[1]));
                var http = HttpClient.newHttpClient()) {
            var client = Client.signIn(application.address(), http, "zhou-jianguo");
            var begun = Instant.now();
            client.counterparty(CASE, EVENTS);
            var took = Instant.now().toEpochMilli() - begun.toEpochMilli();
            client.get("/api/counterparties/" + CASE + "?after=" + (EVENTS - 1));
            System.out.printf("%nMilliseconds, a case of %d events (seed %d)%n%s", EVENTS, SEED, Figures.HEAD);
            System.out.print(times(client, "?knownAt=", begun, took).row("as recorded at a moment: GET ?knownAt="));
            System.out.print(times(client, "?asOf=", begun, took).row("as had happened by a moment: GET ?asOf="));
            System.out.print(
                    times(client, "/difference?from=", begun, took).row("difference to now: GET /difference?from="));
        }
    }

    private static Figures times(Client client, String question, Instant begun, long took) throws Exception {
        var random = new Random(SEED);
        var times = new long[QUESTIONS];
        for (var i = -WARM_UP; i < QUESTIONS; i++) {
            var moment = begun.plusMillis(took / 20 + random.nextLong(took - took / 20));
            var asked = System.nanoTime();
            client.get("/api/counterparties/" + CASE + question + moment);
            if (i >= 0) times[i] = System.nanoTime() - asked;
        }
        return Figures.of(times);
    }
}
