package dossier.benchmarks;

import java.util.Arrays;
import java.util.Collection;

/** Times in nanoseconds, to be told as percentiles in milliseconds. */
record Figures(long[] sorted) {
    static final String HEAD = "%-44s %8s %8s %8s %8s %8s%n".formatted("", "n", "p50", "p95", "p99", "max");

    /** What is timed. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    /** How long it takes, in nanoseconds. */
    static long time(Work work) throws Exception {
        var begun = System.nanoTime();
        work.run();
        return System.nanoTime() - begun;
    }

    static Figures of(Collection<Long> nanos) {
        return of(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    static Figures of(long[] nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Figures(sorted);
    }

    /** The smallest time that this share of them does not exceed. */
    double millis(double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
    }

    String row(String what) {
        return "%-44s %8d %8.2f %8.2f %8.2f %8.2f%n"
                .formatted(what, sorted.length, millis(0.5), millis(0.95), millis(0.99), millis(1));
    }
}
