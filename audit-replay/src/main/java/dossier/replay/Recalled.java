package dossier.replay;

import dossier.platform.log.Logged;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision read from the log, with what its case remembered when it was taken.
 *
 * @param stream it was read from; the case's own but for decisions that changed none
 * @param past null where it cannot be read
 * @param state of the case; null where that cannot be known
 * @param not why it cannot be taken again; null when it can
 */
record Recalled(
        String id,
        String stream,
        Instant recordedAt,
        @Nullable PastDecision past,
        @Nullable Object state,
        @Nullable NotReplayable not) {
    static Recalled unreadable(Logged first, NotReplayable why) {
        return new Recalled(first.id(), first.stream(), first.recordedAt(), null, null, why);
    }
}
