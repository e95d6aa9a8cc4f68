package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import dossier.handbook.Rule;
import dossier.words.PersonId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** How often each rule allowed and refused, and the decisions behind it: for everyone those about cases they may read. */
@Component
public class Rulings implements SmartInitializingSingleton {
    /** What a rule did in a decision, and where that stands in its document. */
    public enum Outcome {
        ALLOWED("held"),
        REFUSED("objecting");

        private final String path;

        Outcome(String path) {
            this.path = path;
        }
    }

    /** How many decisions a rule allowed and how many it stood in the way of. */
    public record Count(long allowed, long refused) {
        public static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(allowed + other.allowed, refused + other.refused);
        }
    }

    /** @param total of all, of which the latest are told */
    public record Found(List<Ruling> latest, long total) {}

    /** What is read of a document to count it. */
    public record Counted(String stream, PersonId by, List<Rule> held, List<Rule> objecting) {}

    private final MongoDatabase readModels;
    private final ObjectProvider<ReadModel.Entries<Ruling>> model;
    private final ObjectProvider<Ledger<?>> readable;
    private final Ledgers ledgers;
    private final ObjectProvider<ReadingRights> rights;
    private final Indexes indexes;
    private final RulingTotals totals;

    Rulings(
            MongoDatabase readModels,
            ObjectProvider<ReadModel.Entries<Ruling>> model,
            ObjectProvider<Ledger<?>> readable,
            Ledgers ledgers,
            ObjectProvider<ReadingRights> rights,
            Indexes indexes) {
        this.readModels = readModels;
        this.model = model;
        this.readable = readable;
        this.ledgers = ledgers;
        this.rights = rights;
        this.indexes = indexes;
        this.totals = new RulingTotals(rulings());
    }

    @Override
    public void afterSingletonsInstantiated() {
        model.ifAvailable(it -> {
            indexes.on(it, "at");
            indexes.on(it, Documents.WRITTEN);
        });
    }

    /** Until every decision that was taken before is counted. */
    public void awaitAll() {
        model.ifAvailable(ledgers::awaitAll);
    }

    /** By what was recorded in the period; rules that said nothing are not in it. */
    public Map<Rule, Count> counts(Period period, PersonId reader) {
        if (reach(reader).everything()) return totals.in(period);
        var counts = new EnumMap<Rule, Count>(Rule.class);
        var readable = readable(reader);
        for (var bson : rulings().find(period.filter("at")).projection(include("stream", "by", "held", "objecting"))) {
            var counted = ReadCodecs.decode(Counted.class, bson);
            if (!readable.test(counted.stream(), counted.by())) continue;
            counted.held().stream().distinct().forEach(it -> counts.merge(it, new Count(1, 0), Count::plus));
            counted.objecting().stream().distinct().forEach(it -> counts.merge(it, new Count(0, 1), Count::plus));
        }
        return counts;
    }

    /** The decisions behind a count, the latest first. */
    public Found list(Rule rule, Outcome outcome, Period period, int most, PersonId reader) {
        var readable = readable(reader);
        var latest = new ArrayList<Ruling>();
        var total = 0L;
        for (var bson : rulings()
                .find(and(period.filter("at"), eq(outcome.path, rule.name())))
                .sort(descending("at", "_id"))) {
            var ruling = ReadCodecs.decode(Ruling.class, bson);
            if (!readable.test(ruling.stream(), ruling.by())) continue;
            total++;
            if (latest.size() < most) latest.add(ruling);
        }
        return new Found(latest, total);
    }

    /**
     * Whether a decision, by the case that was asked and by who took it, is the reader's to know. What was refused before there was a case is for those who read
     * everything; of cases that are seen in part, one's own.
     */
    private BiPredicate<String, PersonId> readable(PersonId reader) {
        var reach = reach(reader);
        if (reach.everything()) return (_, _) -> true;
        var streams = new HashSet<String>();
        var open = new HashSet<String>();
        var partly = new HashSet<String>();
        readable.orderedStream().filter(it -> it.file() != null).forEach(ledger -> {
            var context = ledger.model().contexts().findFirst().orElseThrow();
            if (ledger.open()) open.add(context);
            else ids(ledger.model(), reach.filter()).forEach(id -> streams.add(context + "/" + id));
            if (Partly.class.isAssignableFrom(ledger.file().document())) partly.add(context);
        });
        return (stream, by) -> open.contains(Told.context(stream))
                || streams.contains(stream) && (by.equals(reader) || !partly.contains(Told.context(stream)));
    }

    private ReadingRights.Reach reach(PersonId reader) {
        return rights.getIfAvailable(() -> ReadingRights.Reach::ownOnly).of(reader);
    }

    private Stream<String> ids(ReadModel<?> of, Bson filter) {
        return readModels
                .getCollection(of.name(), BsonDocument.class)
                .find(filter)
                .projection(include("_id"))
                .map(it -> it.getString("_id").getValue())
                .into(new ArrayList<>())
                .stream();
    }

    private MongoCollection<BsonDocument> rulings() {
        return readModels.getCollection(Ruling.MODEL, BsonDocument.class);
    }
}
