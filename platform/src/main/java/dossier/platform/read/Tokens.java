package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** How far each read model has been told, kept beside its documents. */
@Component
public class Tokens {
    private static final long NOTHING = -1;

    private final MongoCollection<Document> kept;
    private final TokenStore tokenStore;
    private final Serializer serializer;
    private final EventStore events;
    private final Duration takeover;

    public Tokens(
            MongoDatabase readModels,
            @Qualifier("serializer") Serializer serializer,
            EventStore events,
            ReadSettings settings) {
        var template = DefaultMongoTemplate.builder().mongoDatabase(readModels).build();
        this.kept = template.trackingTokensCollection();
        // documents come before their token and bear being told again, so no transaction has to span both
        this.tokenStore = MongoTokenStore.builder()
                .mongoTemplate(template)
                .serializer(serializer)
                .claimTimeout(settings.takeover())
                .transactionManager(NoTransactionManager.instance())
                .build();
        this.serializer = serializer;
        this.events = events;
        this.takeover = settings.takeover();
    }

    TokenStore tokenStore() {
        return tokenStore;
    }

    /** By segment, of all nodes; empty for a segment that was told nothing. */
    Map<Integer, Optional<TrackingToken>> of(String model) {
        var tokens = new TreeMap<Integer, Optional<TrackingToken>>();
        for (var entry : kept.find(eq("processorName", model))) tokens.put(entry.getInteger("segment"), read(entry));
        return tokens;
    }

    /** Of all models. */
    Map<String, Map<Integer, Optional<TrackingToken>>> all() {
        var tokens = new TreeMap<String, Map<Integer, Optional<TrackingToken>>>();
        for (var entry : kept.find())
            tokens.computeIfAbsent(entry.getString("processorName"), _ -> new TreeMap<>())
                    .put(entry.getInteger("segment"), read(entry));
        return tokens;
    }

    /** Whether a node tells any part of it, or has until a moment ago. */
    boolean areClaimed(String model) {
        var sign = Documents.MACHINE.instant().minus(takeover).toEpochMilli();
        return kept.countDocuments(
                        and(eq("processorName", model), exists("owner"), ne("owner", null), gt("timestamp", sign)))
                > 0;
    }

    /** How many there are of these models. */
    long segments(Collection<String> models) {
        return kept.countDocuments(in("processorName", models));
    }

    /** Whoever works on it, on whichever node, loses the claim and starts from the first event. */
    void forget(String model) {
        kept.deleteMany(eq("processorName", model));
    }

    /** Where the event store ends; null when it is empty. */
    @Nullable
    TrackingToken head() {
        return events.createHeadToken();
    }

    /** Whether nothing up to the head is left to tell. A gap before the head may have been filled since, so the store itself is asked then. */
    boolean covers(@Nullable TrackingToken token, @Nullable TrackingToken head) {
        if (head == null) return true;
        if (token == null || position(token) < position(head)) return false;
        if (token.covers(head)) return true;
        try (var rest = events.openStream(token)) {
            return rest.peek()
                    .map(next -> position(next.trackingToken()) > position(head))
                    .orElse(true);
        }
    }

    static long position(Optional<TrackingToken> token) {
        return position(token.orElse(null));
    }

    static long position(@Nullable TrackingToken token) {
        return token == null ? NOTHING : token.position().orElse(NOTHING);
    }

    private Optional<TrackingToken> read(Document entry) {
        var data = entry.get("token", Binary.class);
        if (data == null) return Optional.empty();
        return Optional.of(serializer.deserialize(
                new SimpleSerializedObject<>(data.getData(), byte[].class, entry.getString("tokenType"), null)));
    }
}
