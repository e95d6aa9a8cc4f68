package dossier.platform.automation;

import dossier.platform.command.DecisionInTheAppend;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * What is known of an event besides itself.
 *
 * @param id of the event
 * @param stream {@code context/id} of the case
 * @param version of the case with it, 0 for the first
 * @param by who made it
 * @param happenedAt business time, not after {@code recordedAt}
 */
public record Heard(String id, String stream, long version, PersonId by, Instant happenedAt, Instant recordedAt) {
    /** @throws NullPointerException for an event that does not say who did what when */
    public static Heard of(DomainEventMessage<?> message) {
        return new Heard(
                message.getIdentifier(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                new PersonId(said(message, DecisionInTheAppend.BY)),
                Instant.parse(said(message, DecisionInTheAppend.HAPPENED_AT)),
                message.getTimestamp());
    }

    private static String said(DomainEventMessage<?> message, String key) {
        return (String) Objects.requireNonNull(message.getMetaData().get(key), key);
    }
}
