package dossier.replay;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One long replay or what-if on its way. */
final class Run {
    private static final Logger LOG = LoggerFactory.getLogger(Run.class);

    /** How it stands. */
    enum State {
        WAITING,
        RUNNING,
        CANCELLED,
        DONE,
        FAILED;

        boolean isOver() {
            return this != WAITING && this != RUNNING;
        }
    }

    /** Stops the work from within. */
    private static final class Cancelled extends RuntimeException {
        private Cancelled() {
            super("cancelled", null, false, false);
        }
    }

    /**
     * As data.
     *
     * @param done decisions taken again
     * @param total to be taken again, as far as is known
     * @param result of what was done; null until it is over
     */
    record View(
            String id,
            State state,
            Object question,
            long done,
            long total,
            Instant begun,
            @Nullable Instant ended,
            @Nullable Object result) {
        /** Of a hundred. */
        public long percent() {
            if (state == State.DONE) return 100;
            return total == 0 ? 0 : Math.min(99, done * 100 / total);
        }

        public boolean over() {
            return state.isOver();
        }
    }

    private final String id = UUID.randomUUID().toString();
    private final String owner;
    private final Object question;
    private final Work work;
    private final Clock clock;
    private final Instant begun;
    private volatile State state = State.WAITING;
    private volatile boolean cancelled;
    private volatile long done;
    private volatile long total;
    private volatile @Nullable Instant ended;

    Run(String owner, Object question, Work work, Clock clock) {
        this.owner = owner;
        this.question = question;
        this.work = work;
        this.clock = clock;
        this.begun = clock.instant();
    }

    String id() {
        return id;
    }

    String owner() {
        return owner;
    }

    Object question() {
        return question;
    }

    boolean isRunning() {
        return !state.isOver();
    }

    boolean isStopped() {
        return state == State.CANCELLED || state == State.FAILED;
    }

    /** Works until it is over. */
    void go() {
        if (cancelled) {
            over(State.CANCELLED);
            return;
        }
        state = State.RUNNING;
        try {
            total = work.total();
            work.goOn(it -> {
                done = it;
                if (cancelled) throw new Cancelled();
            });
            over(State.DONE);
        } catch (Cancelled stopped) {
            over(State.CANCELLED);
        } catch (RuntimeException e) {
            LOG.error("the run {} of {} failed", id, owner, e);
            over(State.FAILED);
        }
    }

    private void over(State how) {
        ended = clock.instant();
        state = how;
    }

    /** As soon as the decision in hand is taken. */
    void cancel() {
        cancelled = true;
    }

    /** @return whether it was stopped before and waits to be gone on with now */
    synchronized boolean again() {
        if (!isStopped()) return false;
        cancelled = false;
        ended = null;
        state = State.WAITING;
        return true;
    }

    View view() {
        var now = state;
        return new View(id, now, question, done, total, begun, ended, now == State.DONE ? work.result() : null);
    }
}
