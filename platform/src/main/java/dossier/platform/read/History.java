package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import dossier.platform.read.Documents.Row;
import dossier.platform.read.ReadModel.Cases;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Every version of the documents of a read model, in a collection beside it: each as it was recorded {@code since} one moment {@code until} the next, the last one
 * still open. Written before the document itself; only what is open is replaced, so a second telling and a stale worker are harmless here too.
 */
final class History {
    static final String SUFFIX = "_history";
    /** Names the case of a version; {@code _id} names the version. */
    static final String CASE = "case";

    static final String SINCE = "since";
    static final String UNTIL = "until";

    private History() {}

    /** Name of the collection. */
    static String of(ReadModel<?> model) {
        return model.name() + SUFFIX;
    }

    /** @param versions of one document in their order, the first as it was found */
    static <D> List<Row> rows(Cases<D, ?> model, List<Folded<D>> versions) {
        return IntStream.range(0, versions.size())
                .filter(it -> versions.get(it).version() >= 0)
                .mapToObj(it -> row(
                        model,
                        versions.get(it),
                        it + 1 < versions.size() ? versions.get(it + 1).since() : null))
                .toList();
    }

    private static <D> Row row(Cases<D, ?> model, Folded<D> version, @Nullable Instant until) {
        var bson = Documents.stored(model, version);
        bson.put("_id", new BsonString(version.id() + "#" + version.version()));
        bson.put(CASE, new BsonString(version.id()));
        bson.put(UNTIL, until == null ? BsonNull.VALUE : new BsonDateTime(until.toEpochMilli()));
        return new Row(version.stream(), bson, and(eq("_id", bson.get("_id")), eq(UNTIL, BsonNull.VALUE)));
    }

    static void begin(BsonDocument bson, @Nullable Instant since) {
        if (since != null) bson.put(SINCE, new BsonDateTime(since.toEpochMilli()));
    }

    /** Without what says since when it was recorded. */
    static void timeless(BsonDocument bson) {
        bson.remove(SINCE);
    }

    static @Nullable Instant since(BsonDocument bson) {
        return bson.isDateTime(SINCE)
                ? Instant.ofEpochMilli(bson.getDateTime(SINCE).getValue())
                : null;
    }

    /** What stood at a moment. */
    static Bson at(Instant moment) {
        return and(lte(SINCE, moment), or(eq(UNTIL, BsonNull.VALUE), gt(UNTIL, moment)));
    }

    /** The document that a version was. */
    static BsonDocument document(BsonDocument version) {
        var document = version.clone();
        document.put("_id", version.get(CASE));
        return document;
    }
}
