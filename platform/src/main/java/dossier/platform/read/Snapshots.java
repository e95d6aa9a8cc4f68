package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import dossier.platform.read.Documents.Row;
import dossier.platform.read.ReadModel.Cases;
import java.time.Instant;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/**
 * Documents as they were at every so many versions, in a collection beside the read model, so that the past of a long case is folded from one of them and not from
 * its first event. Written before the document itself; a second telling writes the same again.
 */
final class Snapshots {
    static final String SUFFIX = "_snapshots";
    private static final int EVERY = 250;

    private Snapshots() {}

    /** Name of the collection. */
    static String of(ReadModel<?> model) {
        return model.name() + SUFFIX;
    }

    /** @param versions of one document in their order, the first as it was found */
    static <D> List<Row> rows(Cases<D, ?> model, List<Folded<D>> versions) {
        return versions.stream()
                .skip(1)
                .filter(it -> (it.version() + 1) % EVERY == 0 && it.latest() != null)
                .map(it -> row(model, it))
                .toList();
    }

    private static <D> Row row(Cases<D, ?> model, Folded<D> version) {
        var bson = Documents.stored(model, version);
        bson.put("_id", new BsonString(version.id() + "#" + version.version()));
        bson.put(History.CASE, new BsonString(version.id()));
        return new Row(version.stream(), bson, eq("_id", bson.get("_id")));
    }

    /**
     * The latest document from which a fold can go on.
     *
     * @param knownAt nothing in it was recorded later
     * @param asOf nothing in it happened later
     * @return blank where there is none
     */
    static <D> Folded<D> before(
            MongoDatabase readModels,
            Cases<D, ?> model,
            Folded<D> blank,
            long version,
            @Nullable Instant knownAt,
            @Nullable Instant asOf) {
        var found = readModels
                .getCollection(of(model), BsonDocument.class)
                .find(and(
                        eq(History.CASE, blank.id()),
                        lte("version", version),
                        knownAt == null ? empty() : lte(Latest.RECORDED, knownAt),
                        asOf == null ? empty() : lte(Latest.HAPPENED, asOf)))
                .sort(descending("version"))
                .first();
        return found == null ? blank : Documents.read(model, blank, History.document(found));
    }
}
