package dossier.benchmarks;

import java.nio.file.Path;

/** From {@code ./run} on a data directory that is there until health says UP. */
final class WarmStart {
    private static final int STARTS = 5;

    private WarmStart() {}

    /** @param arguments the script that starts Dossier, and a directory that a start has filled */
    public static void main(String[] arguments) throws Exception {
        var times = new long[STARTS];
        for (var i = 0; i < STARTS; i++)
            try (var application = Application.start(Path.of(arguments[0]), Path.of(arguments[1]))) {
                times[i] = application.untilUp().toNanos();
            }
        System.out.print("\nMilliseconds\n" + Figures.HEAD + Figures.of(times).row("warm start: ./run to UP"));
    }
}
