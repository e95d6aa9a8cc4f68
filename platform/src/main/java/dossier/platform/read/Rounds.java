package dossier.platform.read;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A thread of its own that does something again and again, with a pause between; a round that fails is told, and the next one comes all the same. */
final class Rounds {
    private final String name;
    private final Runnable round;
    private final Consumer<RuntimeException> failed;
    private @Nullable ScheduledExecutorService thread;

    /** @param failed told what a round failed on */
    Rounds(String name, Runnable round, Consumer<RuntimeException> failed) {
        this.name = name;
        this.round = round;
        this.failed = failed;
    }

    /** @param first after which the first round is */
    synchronized void start(Duration first, Duration pause) {
        if (thread != null) return;
        thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        thread.scheduleWithFixedDelay(this::tryRound, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tryRound() {
        try {
            round.run();
        } catch (RuntimeException e) {
            failed.accept(e);
        }
    }

    synchronized void stop() {
        if (thread != null) thread.shutdown();
        thread = null;
    }

    synchronized boolean isRunning() {
        return thread != null;
    }
}
