package dossier.platform.notary;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** Positions in the store that no event was seen at, while later ones were: for a while one may still appear there. */
final class PassedOver {
    /** Of a hole that is larger the end is watched: no transaction takes so many positions. */
    private static final int WIDEST = 10_000;

    private final Duration window;
    private final LongSupplier nanoTime;
    /** Each with the nanosecond from which on it is not waited for. */
    private final TreeMap<Long, Long> waitedFor = new TreeMap<>();

    private long size = -1;

    PassedOver(Duration window, LongSupplier nanoTime) {
        this.window = window;
        this.nanoTime = nanoTime;
    }

    /** Whether what is remembered belongs to a tree of that size; it does not when another node was at work meanwhile. */
    boolean isOf(long treeSize) {
        return size == treeSize;
    }

    /** @param taken positions above {@code settled} with a leaf, in their order */
    void start(long treeSize, long last, List<Long> taken, long settled) {
        waitedFor.clear();
        size = treeSize;
        var before = settled;
        for (var position : taken) {
            watch(before, position);
            before = position;
        }
        watch(before, last + 1);
    }

    void expire() {
        var now = nanoTime.getAsLong();
        waitedFor.values().removeIf(it -> it - now <= 0);
    }

    /** @param positions in their order */
    void took(Long[] positions, long lastBefore, long treeSize) {
        size = treeSize;
        var before = lastBefore;
        for (var position : positions) {
            if (position <= lastBefore) waitedFor.remove(position);
            else {
                watch(before, position);
                before = position;
            }
        }
    }

    Long[] positions() {
        return waitedFor.keySet().toArray(Long[]::new);
    }

    /** Up to where no event may appear any more. */
    long settled(long last) {
        return waitedFor.isEmpty() ? last : waitedFor.firstKey() - 1;
    }

    private void watch(long after, long before) {
        var until = nanoTime.getAsLong() + window.toNanos();
        for (var position = Math.max(after + 1, before - WIDEST); position < before; position++)
            waitedFor.put(position, until);
    }
}
