package dossier.proofs;

import dossier.words.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks that were asked for over HTTP or on the page: one at a time on this node, which remembers the last one. */
@Component
class Checks {
    private static final Logger LOG = LoggerFactory.getLogger(Checks.class);

    private final Check check;
    private final Clock clock;
    private final AtomicReference<@Nullable Run> latest = new AtomicReference<>();
    private volatile boolean cancelled;

    Checks(Check check, Clock clock) {
        this.check = check;
        this.clock = clock;
    }

    /** How far a check is. */
    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * A check.
     *
     * @param done leaves that were checked, of {@code all}
     * @param report once it is done
     */
    record Run(
            State state,
            PersonId by,
            Instant begun,
            @Nullable Instant ended,
            long done,
            long all,
            @Nullable CheckReport report) {
        public boolean running() {
            return state == State.RUNNING;
        }

        Run at(long leaves) {
            return new Run(state, by, begun, ended, leaves, Math.max(all, leaves), report);
        }

        Run end(State how, Instant at, @Nullable CheckReport told) {
            return new Run(how, by, begun, at, done, all, told);
        }
    }

    Optional<Run> latest() {
        return Optional.ofNullable(latest.get());
    }

    /** Begins a check unless one is running. */
    synchronized Run begin(Check.Asked asked, PersonId by) {
        var now = latest.get();
        if (now != null && now.running()) return now;
        var run = new Run(State.RUNNING, by, clock.instant(), null, 0, check.size(), null);
        latest.set(run);
        cancelled = false;
        Thread.ofVirtual().name("check-of-proofs").start(() -> run(asked));
        return run;
    }

    void cancel() {
        cancelled = true;
    }

    private void run(Check.Asked asked) {
        try {
            var report = check.run(asked, done -> change(it -> it.at(done)), () -> cancelled);
            change(it -> it.end(State.DONE, clock.instant(), report));
        } catch (CancellationException stopped) {
            change(it -> it.end(State.CANCELLED, clock.instant(), null));
        } catch (RuntimeException e) {
            LOG.error("The check of the proofs broke off", e);
            change(it -> it.end(State.FAILED, clock.instant(), null));
        }
    }

    private void change(UnaryOperator<Run> change) {
        latest.updateAndGet(it -> it == null ? null : change.apply(it));
    }
}
