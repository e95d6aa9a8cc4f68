package dossier.platform.read;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dossier.handbook.Basis;
import dossier.handbook.Objection;
import dossier.platform.store.NewerThanThis;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The one place that reads an event's metadata: {@code by}, {@code position}, {@code happenedAt}, {@code decisionId} and {@code decision}. */
@Component
public final class Telling {
    private static final TypeReference<Map<String, @Nullable Object>> PARTS = new TypeReference<>() {};
    private static final TypeReference<List<Basis>> RULES_HELD = new TypeReference<>() {};
    private static final TypeReference<List<Objection>> RULES_IN_THE_WAY = new TypeReference<>() {};

    /** More than the read models are apart while events come in. */
    private static final int AT_HAND = 1_000;

    private final JsonMapper stored;
    /** By the message itself: a new one is handed to every read model that tells it. */
    private final Cache<DomainEventMessage<?>, Told> told =
            Caffeine.newBuilder().weakKeys().maximumSize(AT_HAND).build();

    public Telling(JsonMapper stored) {
        this.stored = stored;
    }

    /**
     * @throws IllegalArgumentException for an event that does not say who did what when
     * @throws NewerThanThis for one that rests on what only a newer version knows, such as a rule
     */
    public Told of(DomainEventMessage<?> message) {
        return told.get(message, this::read);
    }

    private Told read(DomainEventMessage<?> message) {
        return new Told(
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                message.getIdentifier(),
                Instant.parse(text(message, "happenedAt")),
                message.getTimestamp(),
                new PersonId(text(message, "by")),
                text(message, "position"),
                text(message, "decisionId"),
                message.getPayloadType() == UnknownSerializedType.class
                        ? null // what nobody here knows is told without its reasons
                        : decision(message.getMetaData().get("decision")));
    }

    private static String text(DomainEventMessage<?> message, String key) {
        if (message.getMetaData().get(key) instanceof String text) return text;
        throw new IllegalArgumentException("event " + message.getIdentifier() + " does not say '" + key + "'");
    }

    /** Reads the summary only: the command and its facts may be of a kind this node does not know yet. */
    private Told.@Nullable Decision decision(@Nullable Object recorded) {
        if (recorded == null) return null;
        var decision = parts(recorded);
        return new Told.Decision(
                String.valueOf(parts(decision.get("command")).getOrDefault("type", "")),
                number(decision.get("version")),
                rules(decision.getOrDefault("basis", List.of()), RULES_HELD),
                rules(decision.getOrDefault("objections", List.of()), RULES_IN_THE_WAY),
                (int) number(parts(parts(decision.get("given")).get("policy")).get("version")));
    }

    /** As it comes from the store it is a map; converted as a whole it would cost more than all the folds. */
    private Map<String, @Nullable Object> parts(@Nullable Object of) {
        return switch (of) {
            case null -> Map.of();
            case Map<?, ?> map -> (Map<String, @Nullable Object>) map;
            default -> stored.convertValue(of, PARTS);
        };
    }

    private static long number(@Nullable Object of) {
        return of instanceof Number number ? number.longValue() : 0;
    }

    private <T> T rules(@Nullable Object recorded, TypeReference<T> type) {
        return NewerThanThis.reading(() -> stored.convertValue(recorded, type));
    }
}
