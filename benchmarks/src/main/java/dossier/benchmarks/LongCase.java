package dossier.benchmarks;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What the length of a case costs: a command on cases of 10, 1,000 and 10,000 events, one after the other in every round; and opening the longest as it stood at some
 * moment, on both axes, or holding two moments of it against each other.
 */
final class LongCase {
    private static final List<Integer> LENGTHS = List.of(10, 1_000, 10_000);
    private static final int WARM_UP = 100, QUESTIONS = 300;
    private static final long SEED = 20261128;
    private static final String LONGEST = name(LENGTHS.getLast());

    private final Client client;

    private LongCase(Client client) {
        this.client = client;
    }

    /** @param arguments the script that starts Dossier, and an empty directory */
    public static void main(String[] arguments) throws Exception {
        try (var application = Application.start(Path.of(arguments[0]), Path.of(arguments[1]));
                var http = HttpClient.newHttpClient()) {
            new LongCase(Client.signIn(application.address(), http, "zhou-jianguo")).measure();
        }
    }

    private void measure() throws Exception {
        var begun = Instant.now();
        for (var length : LENGTHS) client.counterparty(name(length), length);
        var ended = Instant.now();
        client.get("/api/counterparties/" + LONGEST + "?after=" + (LENGTHS.getLast() - 1));
        System.out.printf("%nMilliseconds (seed %d)%n%s", SEED, Figures.HEAD);
        commands();
        asOf("as recorded at a moment: GET ?knownAt=", "?knownAt=", begun, ended);
        asOf("as had happened by a moment: GET ?asOf=", "?asOf=", begun, ended);
        asOf("difference to now: GET /difference?from=", "/difference?from=", begun, ended);
    }

    private void commands() throws Exception {
        var times = new long[LENGTHS.size()][QUESTIONS];
        for (var i = -WARM_UP; i < QUESTIONS; i++)
            for (var which = 0; which < LENGTHS.size(); which++) {
                var id = name(LENGTHS.get(which));
                var number = LENGTHS.get(which) + WARM_UP + i;
                var time = Figures.time(() -> client.updateContact(id, number));
                if (i >= 0) times[which][i] = time;
            }
        var figures = Arrays.stream(times).map(Figures::of).toList();
        for (var which = 0; which < LENGTHS.size(); which++)
            System.out.print(figures.get(which).row("a command on a case of %,d events".formatted(LENGTHS.get(which))));
        System.out.printf(
                "longest over shortest: p50 %.2f, p99 %.2f%n",
                figures.getLast().millis(0.5) / figures.getFirst().millis(0.5),
                figures.getLast().millis(0.99) / figures.getFirst().millis(0.99));
    }

    private void asOf(String what, String question, Instant begun, Instant ended) throws Exception {
        var took = ended.toEpochMilli() - begun.toEpochMilli();
        var random = new Random(SEED);
        var times = new long[QUESTIONS];
        for (var i = -WARM_UP; i < QUESTIONS; i++) {
            // from when the longest had begun
            var moment = begun.plusMillis(took / 5 + random.nextLong(took - took / 5));
            var time = Figures.time(() -> client.get("/api/counterparties/" + LONGEST + question + moment));
            if (i >= 0) times[i] = time;
        }
        System.out.print(Figures.of(times).row(what));
    }

    private static String name(int length) {
        return "case-of-" + length;
    }
}
