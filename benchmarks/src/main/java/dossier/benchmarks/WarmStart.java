package dossier.benchmarks;

import java.nio.file.Path;

/** From {@code ./run} on a data directory that is there until it says that it is open, and what that costs in computing, which a busy machine changes less. */
final class WarmStart {
    private static final int STARTS = 7;

    private WarmStart() {}

    /** @param arguments the script that starts Dossier, and the data directory; a first start, which is not counted, fills it if it is empty */
    public static void main(String[] arguments) throws Exception {
        Path script = Path.of(arguments[0]), data = Path.of(arguments[1]);
        try (var first = Application.start(script, data)) {
            System.out.printf("%nfirst start: %.1f s%n", first.untilOpen().toMillis() / 1e3);
        }
        var untilOpen = new long[STARTS];
        var cpu = new long[STARTS];
        for (var i = 0; i < STARTS; i++)
            try (var application = Application.start(script, data)) {
                untilOpen[i] = application.untilOpen().toNanos();
                cpu[i] = application.cpu().toNanos();
            }
        Figures open = Figures.of(untilOpen), computed = Figures.of(cpu);
        System.out.print("\nMilliseconds\n" + Figures.HEAD + open.row("warm start: ./run to open")
                + computed.row("  computing in it"));
        System.out.printf(
                "start: n %d, median %.1f s, from %.1f to %.1f s; computing %.1f s, from %.1f to %.1f s%n",
                STARTS,
                open.millis(0.5) / 1e3,
                open.millis(0) / 1e3,
                open.millis(1) / 1e3,
                computed.millis(0.5) / 1e3,
                computed.millis(0) / 1e3,
                computed.millis(1) / 1e3);
    }
}
