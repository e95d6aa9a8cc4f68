package dossier.platform.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoDatabase;
import dossier.platform.read.Documents.Row;
import dossier.platform.read.ReadModel.Cases;
import java.time.Instant;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The rows by which cases are found, of all contexts in one slim collection: a server that scans goes through it once for a question, and through nothing else. They
 * are made of the document by the same fold and carry its readers, so nobody finds what they could not list. Written before the document itself; a second telling writes
 * the same again.
 */
final class Finding {
    static final String COLLECTION = "search";
    static final String MODEL = "model";
    static final String READERS = "readers";

    /** In no stream's name. */
    private static final char BEHIND_THE_GENERATION = ' ';

    private Finding() {}

    /**
     * @param id the generation of the read model, where it is not the first, and {@code context/id} of the case
     * @param model the read model it was made by
     * @param keys number and title as they are searched, see {@link Spelling}
     * @param fileKeys of each file the same, in their order
     * @param changedAt when the latest event was recorded
     */
    public record Line(
            @BsonId String id,
            long version,
            String model,
            Findable.Kind kind,
            @Nullable String number,
            String title,
            String keys,
            List<String> files,
            List<String> fileKeys,
            Instant changedAt) {
        String stream() {
            return id.substring(id.indexOf(BEHIND_THE_GENERATION) + 1);
        }
    }

    /** Of the line of a case, as one generation of a read model tells it. */
    static String id(ReadModel<?> model, String stream) {
        var generation = Generations.generationIn(model.name());
        return generation.isEmpty() ? stream : generation + BEHIND_THE_GENERATION + stream;
    }

    static <D> Documents<D> documents(ReadModel<D> model, MongoDatabase database) {
        return new Documents<>(model, database.getCollection(COLLECTION, BsonDocument.class));
    }

    /** @param versions of one document in their order, the first as it was found */
    static <D> List<Row> rows(Cases<D, ?> model, List<Folded<D>> versions) {
        var last = versions.getLast();
        var found = model.found(last.document());
        return found == null || last.version() < 0 ? List.of() : List.of(row(model, last, found));
    }

    private static <D> Row row(Cases<D, ?> model, Folded<D> last, Findable found) {
        var line = new Line(
                id(model, last.stream()),
                last.version(),
                model.name(),
                found.kind(),
                found.number(),
                found.title(),
                Spelling.keys(found.number(), found.title()),
                found.files(),
                found.files().stream().map(Spelling::keys).toList(),
                last.since() == null ? Instant.EPOCH : last.since());
        var bson = ReadCodecs.encode(Line.class, line);
        var readers = found.kind().open() ? null : Documents.stored(model, last).get(READERS);
        if (readers != null) bson.put(READERS, readers);
        return new Row(last.stream(), bson, and(eq("_id", bson.get("_id")), lte("version", last.version())));
    }
}
