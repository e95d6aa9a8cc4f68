package dossier.platform.runs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A long reading as it stands on record.
 *
 * @param owner who asked for it
 * @param question what was asked, as its owner writes it
 * @param done of {@code total}, when it was last told
 * @param ended null while it is not over
 * @param result as its owner writes it; null unless it is done
 */
public record KeptRun(
        String id,
        String owner,
        String question,
        State state,
        long done,
        long total,
        Instant begun,
        @Nullable Instant ended,
        @Nullable String result) {
    /** How it stands. */
    public enum State {
        WAITING,
        RUNNING,
        CANCELLED,
        /** Its node is gone, or has not been heard of. */
        INTERRUPTED,
        DONE,
        FAILED;

        public boolean isOver() {
            return this != WAITING && this != RUNNING;
        }

        /** Whether it was stopped before its end and can be begun again. */
        public boolean isStopped() {
            return this == CANCELLED || this == INTERRUPTED || this == FAILED;
        }
    }
}
