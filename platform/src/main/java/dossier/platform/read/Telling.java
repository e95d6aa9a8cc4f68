package dossier.platform.read;

import dossier.handbook.Basis;
import dossier.handbook.Objection;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The one place that reads an event's metadata: {@code by}, {@code position}, {@code happenedAt}, {@code decisionId} and {@code decision}. */
@Component
public record Telling(JsonMapper stored) {
    private static final TypeReference<List<Basis>> RULES_HELD = new TypeReference<>() {};
    private static final TypeReference<List<Objection>> RULES_IN_THE_WAY = new TypeReference<>() {};

    /** @throws IllegalArgumentException for an event that does not say who did what when */
    public Told of(DomainEventMessage<?> message) {
        return new Told(
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getIdentifier(),
                Instant.parse(text(message, "happenedAt")),
                message.getTimestamp(),
                new PersonId(text(message, "by")),
                text(message, "position"),
                text(message, "decisionId"),
                decision(message.getMetaData().get("decision")));
    }

    private static String text(DomainEventMessage<?> message, String key) {
        if (message.getMetaData().get(key) instanceof String text) return text;
        throw new IllegalArgumentException("event " + message.getIdentifier() + " does not say '" + key + "'");
    }

    /** Reads the summary only: the command and its facts may be of a kind this node does not know yet. */
    private Told.@Nullable Decision decision(@Nullable Object recorded) {
        if (recorded == null) return null;
        var tree = stored.valueToTree(recorded);
        return new Told.Decision(
                tree.at("/command/type").asString(""),
                tree.path("version").asLong(),
                stored.convertValue(tree.path("basis"), RULES_HELD),
                stored.convertValue(tree.path("objections"), RULES_IN_THE_WAY),
                tree.at("/given/policy/version").asInt());
    }
}
