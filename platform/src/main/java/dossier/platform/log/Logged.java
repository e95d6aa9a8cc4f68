package dossier.platform.log;

import dossier.handbook.DecisionRecord;
import dossier.words.Event;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the store.
 *
 * @param stream {@code context/id} of the case
 * @param version of the case with it, 0 for the first
 * @param event null for one of a kind this version of the house does not know, or that says something it does not know
 * @param name stored name of its kind
 * @param by who made it; null where the event does not say
 * @param position title of the post they held then; empty where the event does not say
 * @param decisionId identifier of the first event of the decision that made it; null where the event does not say
 * @param decision why; only with the first event of a decision
 */
public record Logged(
        String id,
        String stream,
        long version,
        Instant recordedAt,
        @Nullable Event event,
        String name,
        @Nullable PersonId by,
        String position,
        @Nullable String decisionId,
        @Nullable Carried decision) {
    /**
     * A decision record on its way.
     *
     * @param record reads it; throws a {@link RuntimeException} for one that this version of the house cannot read
     * @param versionAfter of the case with all events of the decision
     */
    public record Carried(Supplier<DecisionRecord> record, long versionAfter) {}

    /** Whether a decision begins with it, or should. */
    public boolean begins() {
        return decisionId == null || decisionId.equals(id);
    }
}
