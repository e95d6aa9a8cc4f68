package dossier.platform.read;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What two generations of a read model say, document by document. When they were written is left out; what is being told meanwhile is looked at again until both have it.
 *
 * @param documents that are shown
 * @param missing of them in the new generation
 * @param added in the new generation alone
 * @param different in both
 * @param examples ids of some of those three
 */
public record Comparison(long documents, long missing, long added, long different, List<String> examples) {
    private static final int AT_ONCE = 500, MOST_SUSPECTS = 1_000, EXAMPLES = 5;

    /** Whether it makes no difference which one is shown. */
    public boolean equal() {
        return missing + added + different == 0;
    }

    /** @param patiently waits, bounded, until something comes true */
    static Comparison of(
            MongoCollection<BsonDocument> shown,
            MongoCollection<BsonDocument> next,
            Consumer<BooleanSupplier> patiently) {
        var suspects = new LinkedHashSet<String>();
        var documents = new long[1];
        inBatches(shown.find(), batch -> {
            documents[0] += batch.size();
            if (suspects.size() < MOST_SUSPECTS) suspects.addAll(thoseThatDiffer(batch, next));
        });
        inBatches(next.find().projection(include("_id")), batch -> {
            if (suspects.size() < MOST_SUSPECTS) suspects.addAll(thoseNotIn(shown, batch));
        });
        patiently.accept(() -> {
            suspects.removeIf(it -> Objects.equals(find(shown, it), find(next, it)));
            return suspects.isEmpty();
        });
        return of(documents[0], suspects, shown, next);
    }

    private static Comparison of(
            long documents,
            Collection<String> suspects,
            MongoCollection<BsonDocument> shown,
            MongoCollection<BsonDocument> next) {
        var missing = suspects.stream().filter(it -> find(next, it) == null).count();
        var added = suspects.stream().filter(it -> find(shown, it) == null).count();
        return new Comparison(
                documents,
                missing,
                added,
                suspects.size() - missing - added,
                suspects.stream().limit(EXAMPLES).toList());
    }

    /** With what there is to say of what is kept beside the documents. */
    Comparison and(Comparison other) {
        var both = new ArrayList<>(examples);
        both.addAll(other.examples);
        return new Comparison(
                documents,
                missing + other.missing,
                added + other.added,
                different + other.different,
                both.stream().limit(EXAMPLES).toList());
    }

    private static void inBatches(Iterable<BsonDocument> found, Consumer<List<BsonDocument>> take) {
        var batch = new ArrayList<BsonDocument>(AT_ONCE);
        for (var one : found) {
            batch.add(one);
            if (batch.size() < AT_ONCE) continue;
            take.accept(batch);
            batch.clear();
        }
        take.accept(batch);
    }

    private static List<String> thoseThatDiffer(List<BsonDocument> batch, MongoCollection<BsonDocument> next) {
        var there = new HashMap<String, BsonDocument>();
        next.find(in("_id", ids(batch))).forEach(it -> there.put(id(it), withoutMoment(it)));
        return batch.stream()
                .filter(it -> !withoutMoment(it).equals(there.get(id(it))))
                .map(Comparison::id)
                .toList();
    }

    private static List<String> thoseNotIn(MongoCollection<BsonDocument> shown, List<BsonDocument> batch) {
        var ids = new ArrayList<>(ids(batch));
        shown.find(in("_id", ids)).projection(include("_id")).forEach(it -> ids.remove(id(it)));
        return ids;
    }

    private static @Nullable BsonDocument find(MongoCollection<BsonDocument> in, String id) {
        var found = in.find(eq("_id", id)).first();
        return found == null ? null : withoutMoment(found);
    }

    private static BsonDocument withoutMoment(BsonDocument document) {
        document.remove(Documents.WRITTEN);
        return document;
    }

    private static List<String> ids(List<BsonDocument> batch) {
        return batch.stream().map(Comparison::id).toList();
    }

    private static String id(BsonDocument document) {
        return document.getString("_id").getValue();
    }

    Document document() {
        return new Document("documents", documents)
                .append("missing", missing)
                .append("added", added)
                .append("different", different)
                .append("examples", examples);
    }

    static Comparison of(Document kept) {
        return new Comparison(
                kept.getLong("documents"),
                kept.getLong("missing"),
                kept.getLong("added"),
                kept.getLong("different"),
                kept.getList("examples", String.class));
    }
}
