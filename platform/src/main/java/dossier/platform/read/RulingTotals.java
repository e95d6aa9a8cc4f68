package dossier.platform.read;

import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import dossier.handbook.Circumstances;
import dossier.handbook.Rule;
import dossier.platform.read.Rulings.Count;
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
 * What all decisions said of the rules, day by day, at hand for those who may read everything; each decision is added once.
 */
final class RulingTotals {
    private static final Bson NARROW = include("at", "held", "objecting", Documents.WRITTEN);

    /** What is read of a decision. */
    public record Said(Instant at, List<Rule> held, List<Rule> objecting) {}

    private final CatchUp rulings;
    private final NavigableMap<LocalDate, Map<Rule, Count>> byDay = new TreeMap<>();
    /** Of those that are read once more, when they were written. */
    private final Map<String, Instant> latest = new HashMap<>();

    private long added;

    RulingTotals(MongoCollection<BsonDocument> rulings) {
        this.rulings = new CatchUp(rulings, NARROW);
    }

    synchronized Map<Rule, Count> in(Period period) {
        rulings.catchUp(() -> added, this::take, this::forget);
        latest.values().removeIf(rulings.since()::isAfter);
        var counts = new EnumMap<Rule, Count>(Rule.class);
        byDay.subMap(period.from(), true, period.to(), true)
                .values()
                .forEach(day -> day.forEach((rule, count) -> counts.merge(rule, count, Count::plus)));
        return counts;
    }

    private void forget() {
        byDay.clear();
        latest.clear();
        added = 0;
    }

    private void take(BsonDocument bson) {
        if (latest.putIfAbsent(bson.getString("_id").getValue(), Documents.written(bson)) == null)
            add(ReadCodecs.decode(Said.class, bson));
    }

    private void add(Said said) {
        added++;
        var day =
                byDay.computeIfAbsent(LocalDate.ofInstant(said.at, Circumstances.ZONE), _ -> new EnumMap<>(Rule.class));
        said.held.stream().distinct().forEach(it -> day.merge(it, new Count(1, 0), Count::plus));
        said.objecting.stream().distinct().forEach(it -> day.merge(it, new Count(0, 1), Count::plus));
    }
}
