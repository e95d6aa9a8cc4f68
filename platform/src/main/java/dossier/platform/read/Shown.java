package dossier.platform.read;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** Where readers wait for what was just written. Woken by this node's workers; a coarse look in between finds what other nodes wrote. */
@Component
public class Shown {
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(25);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();
    private volatile long signals;

    void signal() {
        lock.lock();
        try {
            signals++;
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** @return whether it came true in time */
    boolean await(BooleanSupplier shown, Duration patience) {
        var until = System.nanoTime() + patience.toNanos();
        try {
            // what is told while the reader looks is counted, so it looks again at once
            for (var seen = signals; !shown.getAsBoolean(); seen = signals) {
                var left = until - System.nanoTime();
                if (left <= 0) return false;
                sleepUntilTold(seen, Math.min(left, LOOK_AGAIN));
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void sleepUntilTold(long seen, long nanos) throws InterruptedException {
        lock.lock();
        try {
            var left = nanos;
            while (signals == seen && left > 0) left = told.awaitNanos(left);
        } finally {
            lock.unlock();
        }
    }
}
