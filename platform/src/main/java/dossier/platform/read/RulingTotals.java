package dossier.platform.read;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import dossier.handbook.Circumstances;
import dossier.handbook.Rule;
import dossier.platform.read.Rulings.Count;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;

/**
 * What all decisions said of the rules, day by day, at hand for those who may read everything. Before each question the decisions that were written since the last one
 * are added, each once; when some are missing or too many, all are added up anew.
 */
final class RulingTotals {
    private static final Duration SLACK = Duration.ofMinutes(1);
    private static final Bson NARROW = include("at", "held", "objecting", Documents.WRITTEN);

    /** What is read of a decision. */
    public record Said(Instant at, List<Rule> held, List<Rule> objecting) {}

    private final MongoCollection<BsonDocument> rulings;
    private final NavigableMap<LocalDate, Map<Rule, Count>> byDay = new TreeMap<>();
    /** Of those that are read once more, when they were written. */
    private final Map<String, Instant> latest = new HashMap<>();

    private Instant asked = Instant.EPOCH;
    private long added;

    RulingTotals(MongoCollection<BsonDocument> rulings) {
        this.rulings = rulings;
    }

    synchronized Map<Rule, Count> in(Period period) {
        catchUp();
        var counts = new EnumMap<Rule, Count>(Rule.class);
        byDay.subMap(period.from(), true, period.to(), true)
                .values()
                .forEach(day -> day.forEach((rule, count) -> counts.merge(rule, count, Count::plus)));
        return counts;
    }

    private void catchUp() {
        var least = rulings.estimatedDocumentCount();
        take();
        if (least <= added && added <= rulings.estimatedDocumentCount()) return;
        byDay.clear();
        latest.clear();
        added = 0;
        take();
    }

    private void take() {
        var now = Documents.MACHINE.instant();
        var since = asked.minus(SLACK);
        for (var bson :
                (added == 0 ? rulings.find() : rulings.find(gte(Documents.WRITTEN, since))).projection(NARROW)) {
            var written = Documents.written(bson);
            if (latest.putIfAbsent(bson.getString("_id").getValue(), written) != null) continue;
            add(ReadCodecs.decode(Said.class, bson));
        }
        asked = now;
        latest.values().removeIf(asked.minus(SLACK)::isAfter);
    }

    private void add(Said said) {
        added++;
        var day =
                byDay.computeIfAbsent(LocalDate.ofInstant(said.at, Circumstances.ZONE), _ -> new EnumMap<>(Rule.class));
        said.held.stream().distinct().forEach(it -> day.merge(it, new Count(1, 0), Count::plus));
        said.objecting.stream().distinct().forEach(it -> day.merge(it, new Count(0, 1), Count::plus));
    }
}
