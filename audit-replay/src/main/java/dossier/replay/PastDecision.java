package dossier.replay;

import dossier.handbook.DecisionRecord;
import dossier.words.Event;
import java.time.Instant;
import java.util.List;

/**
 * A decision as it stands on record, with what it made.
 *
 * @param id of its first event
 * @param events of the case, in their order; none for a refusal and for what changed nothing
 */
public record PastDecision(String id, Instant recordedAt, DecisionRecord record, List<Event> events) {}
