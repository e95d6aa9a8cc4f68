package dossier.platform.read;

import dossier.handbook.Basis;
import dossier.handbook.Objection;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a fold is told besides the event itself.
 *
 * @param stream {@code context/id} of the case
 * @param version of the case with this event, 0 for the first
 * @param happenedAt business time, not after {@code recordedAt}
 * @param position title of the post the actor held then
 * @param decisionId identifier of the first event of the same decision
 * @param decision why; only with the first event of a decision
 */
public record Told(
        String stream,
        long version,
        String eventId,
        Instant happenedAt,
        Instant recordedAt,
        PersonId by,
        String position,
        String decisionId,
        @Nullable Decision decision) {
    /**
     * The reasons of a decision, as far as read models show them.
     *
     * @param command stored name
     * @param onVersion the case's version it was decided on, -1 for a case not yet opened
     * @param basis the rules that applied and held; empty for a refusal
     * @param objections the clauses in the way; empty for an acceptance
     */
    public record Decision(
            String command, long onVersion, List<Basis> basis, List<Objection> objections, int policyVersion) {
        public boolean refused() {
            return !objections.isEmpty();
        }
    }

    /** Identity of the case within its context. */
    public String caseId() {
        return caseId(stream);
    }

    /** Identity of the case within its context, from {@code context/id}. */
    public static String caseId(String stream) {
        return stream.substring(stream.indexOf('/') + 1);
    }

    /** The context of a case, from {@code context/id}; empty where there is none. */
    public static String context(String stream) {
        return stream.substring(0, Math.max(0, stream.indexOf('/')));
    }
}
