package dossier.proofs;

import org.jspecify.annotations.Nullable;

/**
 * Something in the log that is not as it was signed.
 *
 * @param leaf its number; where more than one is concerned the first; -1 for an event that has none
 * @param before the first number it does not concern any more
 * @param event id; null where it is not known any more
 * @param stream of its case; null likewise
 * @param version of its case with it, or -1
 * @param detail for those who look into it
 */
public record Finding(
        Kind kind,
        long leaf,
        long before,
        @Nullable String event,
        @Nullable String stream,
        long version,
        String detail) {
    /** What was done. */
    public enum Kind {
        /** What the event says is not what it said. */
        CHANGED,
        /** The event is gone. */
        DELETED,
        /** Another event stands in its place. */
        SWAPPED,
        /** An event without a leaf stands where none may appear any more. */
        INSERTED,
        /** Leaves that were signed are gone from the end. */
        CUT,
        /** The tree is not the one that was signed, though it fits the events: history was rewritten. */
        REWRITTEN,
        /** The tree is damaged: its own parts do not fit together. */
        TREE,
        /** A checkpoint that none of the log's keys signed, or of another log. */
        FORGED
    }

    static Finding tree(Kind kind, long leaf, long before, String detail) {
        return new Finding(kind, leaf, before, null, null, -1, detail);
    }
}
