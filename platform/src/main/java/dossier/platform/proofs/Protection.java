package dossier.platform.proofs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How well new events are protected, as the notary of this node sees it. */
@FunctionalInterface
public interface Protection {
    Standing now();

    /**
     * @param alarm null when all is well
     * @param detail of the alarm; empty without one
     * @param usual in half of the last turns an event had its leaf and checkpoint within this time after its commit
     * @param longest of the last turns
     */
    record Standing(@Nullable Alarm alarm, String detail, Duration usual, Duration longest) {}

    /** What is not well. */
    enum Alarm {
        /** An event waits for its leaf longer than allowed. */
        LATE,
        /** An event appeared where none may appear any more. */
        SLIPPED_IN,
        /** The tree contradicts the last checkpoint: nothing more is signed. */
        CONTRADICTION
    }
}
