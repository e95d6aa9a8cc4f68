package dossier.replay;

import dossier.platform.runs.KeptRun.State;
import dossier.platform.runs.KeptRuns;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run on the node that carries it out. */
final class Carried {
    private static final Logger LOG = LoggerFactory.getLogger(Carried.class);

    /** Stops the work from within. */
    private static final class Stopped extends RuntimeException {
        private Stopped() {
            super("stopped", null, false, false);
        }
    }

    private final String id;
    private final Work work;
    private final KeptRuns kept;
    private final Function<Object, String> written;
    private volatile boolean running;
    private volatile boolean over;
    private volatile boolean stopped;
    private volatile State stop = State.WAITING;
    private volatile long done;
    private volatile long total;

    /** @param written how results are kept */
    Carried(String id, Work work, KeptRuns kept, Function<Object, String> written) {
        this.id = id;
        this.work = work;
        this.kept = kept;
        this.written = written;
    }

    /** Works until it is over. */
    void go() {
        if (stop.isOver()) {
            end(stop, null);
            return;
        }
        running = true;
        try {
            total = work.total();
            tell();
            work.goOn(it -> {
                done = it;
                if (stop.isOver()) throw new Stopped();
            });
            end(State.DONE, written.apply(work.result()));
        } catch (Stopped _) {
            end(stop, null);
        } catch (RuntimeException e) {
            LOG.error("the run {} failed", id, e);
            end(State.FAILED, null);
        }
    }

    private void end(State how, @Nullable String result) {
        stopped = how == State.CANCELLED || how == State.INTERRUPTED;
        over = true;
        kept.end(id, how, done, total, result);
    }

    /** Says how far it is, and hears whether it is to go on. */
    void tell() {
        if (!over && !kept.goesOn(id, running, done, total)) stop(State.CANCELLED);
    }

    /** As soon as the decision in hand is taken. */
    void stop(State how) {
        stop = how;
    }

    /** Leaves it where it is to another node; what it still comes to does not count. */
    void abandon() {
        if (!over) end(State.INTERRUPTED, null);
    }

    /** What goes on where this one stopped; null where nothing does, or not from there. */
    @Nullable
    Work rest() {
        return stopped ? work : null;
    }

    long done() {
        return done;
    }

    long total() {
        return total;
    }
}
