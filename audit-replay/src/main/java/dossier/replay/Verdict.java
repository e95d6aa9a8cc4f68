package dossier.replay;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of taking a decision again.
 *
 * @param differences of a diverged one; empty otherwise
 * @param reason of one that is not replayable; null otherwise
 * @param detail what in particular, for those who maintain the house; may be empty
 */
public record Verdict(
        Outcome outcome,
        List<Difference> differences,
        @Nullable Reason reason,
        String detail) {
    public enum Outcome {
        /** Same outcome, same rules, same events. */
        REPRODUCED,
        DIVERGED,
        NOT_REPLAYABLE
    }

    /** Why a decision cannot be taken again. */
    public enum Reason {
        /** The confidential texts of the case were forgotten. */
        ERASED,
        /** No decider of today's house knows the context. */
        NO_DECIDER,
        /** Events stand in the store without the decision that made them. */
        NO_RECORD,
        /** The record has words that today's house does not know. */
        UNREADABLE,
        /** An event the decision rested on is of a kind that today's house does not know, or is not in the store. */
        HISTORY,
        /** Today's decider asks for a fact that was not asked for then. */
        FACT_NOT_ASKED
    }

    static final Verdict REPRODUCED = new Verdict(Outcome.REPRODUCED, List.of(), null, "");

    static Verdict of(List<Difference> differences) {
        return differences.isEmpty() ? REPRODUCED : new Verdict(Outcome.DIVERGED, differences, null, "");
    }

    static Verdict not(Reason reason, String detail) {
        return new Verdict(Outcome.NOT_REPLAYABLE, List.of(), reason, detail);
    }
}
