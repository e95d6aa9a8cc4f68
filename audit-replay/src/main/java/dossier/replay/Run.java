package dossier.replay;

import dossier.platform.runs.KeptRun.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A long replay, what-if or the like, as it stands.
 *
 * @param done decisions taken again
 * @param total to be taken again, as far as is known
 * @param result the {@link Question#answer}; null until it is done
 */
public record Run(
        String id,
        State state,
        Question question,
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

    public boolean stopped() {
        return state.isStopped();
    }
}
