package dossier.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * From the start of a process to its first answered command, and how much memory it then has: idle, and after 32 clients have worked. Dossier and the peer take turns, on
 * engines of their own that are not counted.
 */
final class Footprint {
    private static final int STARTS = 5, CLIENTS = 32;
    private static final Duration IDLE = Duration.ofSeconds(10), LOAD = Duration.ofSeconds(20);
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final long[] untilAnswered = new long[STARTS], idle = new long[STARTS], loaded = new long[STARTS];
    private final AtomicLong drafts = new AtomicLong();

    private interface Door {
        House of(Application application, HttpClient http) throws Exception;
    }

    /** @param arguments the script that starts Dossier, and an empty directory */
    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[1]);
        Footprint ours = new Footprint(), theirs = new Footprint();
        try (var engines = Engines.start(directory)) {
            var dossier = Peers.dossier(engines, Path.of(arguments[0]), directory.resolve("data"), "dossier", 0);
            var stock = Peers.tuned(engines, "tuned");
            // the first start makes tables and the company, and is not counted
            dossier.start().close();
            stock.start().close();
            for (var round = 0; round < STARTS; round++) {
                ours.once(round, dossier, (it, http) -> Client.signIn(it.address(), http));
                theirs.once(round, stock, (it, http) -> new StockClient(it.address(), http));
            }
        }
        System.out.printf("%n%-34s %10s %10s %10s%n", "the middle of " + STARTS, "Dossier", "peer", "ratio");
        row("start to first answered command, s", ours.untilAnswered, theirs.untilAnswered, 1e9);
        row("resident when idle, MiB", ours.idle, theirs.idle, 1 << 20);
        row("resident after load, MiB", ours.loaded, theirs.loaded, 1 << 20);
    }

    private void once(int round, Peers peer, Door door) throws Exception {
        var begun = System.nanoTime();
        try (var application = peer.start();
                var http = HttpClient.newHttpClient()) {
            var house = door.of(application, http);
            house.draft(next());
            untilAnswered[round] = System.nanoTime() - begun;
            Thread.sleep(IDLE);
            idle[round] = resident(application.process());
            Burst.of(CLIENTS, LOAD.toNanos(), _ -> house.draft(next()));
            loaded[round] = resident(application.process());
        }
    }

    private String next() {
        return "foot-" + drafts.getAndIncrement();
    }

    private static long resident(long process) throws IOException {
        var status = RESIDENT.matcher(Files.readString(Path.of("/proc", String.valueOf(process), "status")));
        if (!status.find()) throw new IllegalStateException("nothing is known of the memory of " + process);
        return Long.parseLong(status.group(1)) << 10;
    }

    private static void row(String what, long[] ours, long[] theirs, double unit) {
        double our = Figures.of(ours).sorted()[STARTS / 2] / unit,
                their = Figures.of(theirs).sorted()[STARTS / 2] / unit;
        System.out.printf("%-34s %10.1f %10.1f %10.2f%n", what, our, their, our / their);
    }
}
