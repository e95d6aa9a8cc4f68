package dossier.platform.read;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import dossier.platform.operating.Away;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.codecs.pojo.annotations.BsonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Cases that wait at an event which a read model cannot take. Their later events stay where they are, in the event store, until the case is told again; all
 * other cases go on.
 */
@Component
public class StuckCases {
    private static final Logger LOG = LoggerFactory.getLogger(StuckCases.class);

    private final MongoCollection<Stuck> cases;
    private final Clock clock;

    /** Whether any case of a model has waited since this node began to tell it. */
    private final Map<String, Boolean> held = new ConcurrentHashMap<>();

    public StuckCases(MongoDatabase readModels, Clock clock) {
        this.cases = readModels.getCollection("stuck_cases", Stuck.class);
        this.clock = clock;
    }

    /**
     * @param stream {@code context/id}
     * @param version of the event at which it waits
     * @param cause for operators; never shown to users
     */
    public record Stuck(@BsonId String id, String model, String stream, long version, String cause, Instant since) {}

    public List<Stuck> of(String model) {
        return cases.find(eq("model", model)).into(new ArrayList<>());
    }

    Optional<Stuck> find(String model, String stream) {
        return Optional.ofNullable(cases.find(eq("_id", id(model, stream))).first());
    }

    /** Of all models, those that wait longest first. */
    List<Stuck> longest(int most) {
        return cases.find().sort(ascending("since")).limit(most).into(new ArrayList<>());
    }

    /** Where none was held nobody is asked: one that another node held meanwhile is told once more from where it waits, and waits on. */
    Set<String> among(Collection<String> streams, String model) {
        if (!held.computeIfAbsent(model, it -> !of(it).isEmpty())) return Set.of();
        var ids = streams.stream().map(stream -> id(model, stream)).toList();
        return cases.find(in("_id", ids)).map(Stuck::stream).into(new HashSet<>());
    }

    /** @throws IllegalStateException when a database is away, which is no case's fault: it is told again when that is back */
    void hold(String model, String stream, long version, Throwable culprit) {
        if (Away.explains(culprit)) throw new IllegalStateException("a database is away", culprit);
        LOG.error("{}: {} waits at event {}, which cannot be told", model, stream, version, culprit);
        var stuck = new Stuck(id(model, stream), model, stream, version, String.valueOf(culprit), clock.instant());
        cases.replaceOne(eq("_id", stuck.id()), stuck, new ReplaceOptions().upsert(true));
        held.put(model, true);
    }

    void release(Stuck stuck) {
        cases.deleteOne(eq("_id", stuck.id()));
    }

    void forget(String model) {
        cases.deleteMany(eq("model", model));
    }

    private static String id(String model, String stream) {
        return model + " " + stream;
    }
}
