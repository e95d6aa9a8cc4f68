package dossier.platform.read;

import static com.mongodb.ErrorCategory.DUPLICATE_KEY;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.conversions.Bson;

/** The collection of a read model. Every write carries the guard on the version in its own filter, so a second telling and a stale worker are harmless. */
record Documents<D>(ReadModel<D> model, MongoCollection<BsonDocument> collection) {
    /** When a document was written, by the machine's clock; the house's may stand, or be moved. */
    static final String WRITTEN = "_written";

    static final Clock MACHINE = Clock.systemUTC();
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    static <D> Documents<D> of(ReadModel<D> model, MongoDatabase database) {
        return new Documents<>(model, database.getCollection(model.name(), BsonDocument.class));
    }

    /** Those of its {@link History}. */
    static <D> Documents<D> historyOf(ReadModel<D> model, MongoDatabase database) {
        return new Documents<>(model, database.getCollection(History.of(model), BsonDocument.class));
    }

    /** Those of its {@link Snapshots}. */
    static <D> Documents<D> snapshotsOf(ReadModel<D> model, MongoDatabase database) {
        return new Documents<>(model, database.getCollection(Snapshots.of(model), BsonDocument.class));
    }

    /** Those of the wanted that are there, by id. */
    Map<String, Folded<D>> load(List<Folded<D>> wanted) {
        var byId = wanted.stream().collect(Collectors.toMap(Folded::id, Function.identity()));
        var found = new HashMap<String, Folded<D>>();
        for (var bson : collection.find(in("_id", byId.keySet()))) {
            var blank = Objects.requireNonNull(byId.get(bson.getString("_id").getValue()));
            found.put(blank.id(), read(model, blank, bson));
        }
        return found;
    }

    static <D> Folded<D> read(ReadModel<D> model, Folded<D> blank, BsonDocument bson) {
        return blank.next(
                versionOf(bson),
                History.since(bson),
                Latest.of(bson),
                false,
                ReadCodecs.decode(model.document(), bson));
    }

    /** All in one round trip. */
    void write(List<Row> rows) {
        // where another worker was quicker the guard is asked once more, against what stands there now
        var met = tryToWrite(rows);
        if (!met.isEmpty()) tryToWrite(met);
    }

    /** @return what met a document that is there */
    private List<Row> tryToWrite(List<Row> rows) {
        if (rows.isEmpty()) return List.of();
        var replacements = rows.stream()
                .map(it -> new ReplaceOneModel<>(it.guard(), it.bson(), UPSERT))
                .toList();
        try {
            collection.bulkWrite(replacements, new BulkWriteOptions().ordered(false));
            return List.of();
        } catch (MongoBulkWriteException e) {
            // told before: where this version or a newer one stands, the guard finds nothing and the upsert meets its
            // key
            if (e.getWriteConcernError() != null
                    || !e.getWriteErrors().stream().allMatch(it -> it.getCategory() == DUPLICATE_KEY)) throw e;
            return e.getWriteErrors().stream()
                    .map(it -> rows.get(it.getIndex()))
                    .toList();
        }
    }

    /** One alone, to find out which of a batch is the culprit. */
    void write(Row row) {
        try {
            collection.replaceOne(row.guard(), row.bson(), UPSERT);
        } catch (MongoWriteException e) {
            // told before
            if (e.getError().getCategory() != DUPLICATE_KEY) throw e;
        }
    }

    void removeOf(String field, List<String> values) {
        collection.deleteMany(in(field, values));
    }

    void remove(Bson those) {
        collection.deleteMany(those);
    }

    void clear() {
        collection.deleteMany(new BsonDocument());
    }

    /** Long ago, where it was written before that was noted. */
    static Instant written(BsonDocument bson) {
        return bson.isDateTime(WRITTEN)
                ? Instant.ofEpochMilli(bson.getDateTime(WRITTEN).getValue())
                : Instant.EPOCH;
    }

    static long versionOf(BsonDocument bson) {
        return bson.getNumber("version").longValue();
    }

    Row row(Folded<D> folded) {
        var bson = stored(model, folded);
        bson.put(WRITTEN, new BsonDateTime(MACHINE.millis()));
        return new Row(folded.stream(), bson, and(eq("_id", bson.get("_id")), lt("version", folded.version())));
    }

    static <D> BsonDocument stored(ReadModel<D> model, Folded<D> folded) {
        var bson = ReadCodecs.encode(model.document(), folded.document());
        bson.put("_id", new BsonString(folded.id()));
        if (folded.latest() != null) folded.latest().write(bson);
        if (model instanceof ReadModel.Cases) bson.put("version", new BsonInt64(folded.version()));
        if (model instanceof ReadModel.Cases<?, ?> cases && cases.history()) History.begin(bson, folded.since());
        return bson;
    }

    /**
     * A document as it is stored.
     *
     * @param guard what is there is replaced only where it answers to this
     */
    record Row(String stream, BsonDocument bson, Bson guard) {
        long version() {
            return versionOf(bson);
        }
    }
}
