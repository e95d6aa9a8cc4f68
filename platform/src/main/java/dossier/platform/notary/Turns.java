package dossier.platform.notary;

import java.time.Duration;
import java.util.Arrays;

/** How long the last turns took: an event that was committed when a turn began had its leaf at the end of the turn at the latest. */
final class Turns {
    private static final int REMEMBERED = 1_000;

    private final long[] nanos = new long[REMEMBERED];
    private long count;
    private long begunBefore;

    /**
     * @param begun when the turn began, in nanoseconds
     * @param ended when all it dealt with was committed
     */
    synchronized void add(long begun, long ended) {
        if (count > 0) nanos[(int) ((count - 1) % REMEMBERED)] = ended - begunBefore;
        begunBefore = begun;
        count++;
    }

    synchronized Duration usual() {
        return at(0.5);
    }

    synchronized Duration longest() {
        return at(1);
    }

    private Duration at(double part) {
        var known = (int) Math.min(Math.max(count - 1, 0), REMEMBERED);
        if (known == 0) return Duration.ZERO;
        var sorted = Arrays.copyOf(nanos, known);
        Arrays.sort(sorted);
        return Duration.ofNanos(sorted[(int) Math.round(part * (known - 1))]);
    }
}
