package dossier.platform.read;

import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import dossier.platform.read.ReadingRights.Reach;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.BsonDocument;

/**
 * A little of every document of a read model, at hand in memory, for figures over very many of them; caught up with before each question.
 *
 * @param <P> what is kept of a document
 */
final class AtHand<P> {
    private record Line<P>(ReadableBy readers, P part) {}

    /** What is read of a document beside that. */
    public record Readers(ReadableBy readers) {}

    private final CatchUp documents;
    private final Function<BsonDocument, P> reading;
    private final Map<String, Line<P>> lines = new HashMap<>();
    /** Most documents have readers in common with others. */
    private final Map<ReadableBy, ReadableBy> shared = new HashMap<>();

    /** @param components that are read of a document, beside whom it concerns */
    AtHand(MongoCollection<BsonDocument> documents, Stream<String> components, Function<BsonDocument, P> reading) {
        this.documents = new CatchUp(
                documents,
                include(Stream.concat(components, Stream.of("readers")).toList()));
        this.reading = reading;
    }

    /** Of the documents in a list of somebody with this reach. */
    synchronized List<P> listed(Reach reach) {
        return those(reach::lists);
    }

    /** Of all documents in this reach. */
    synchronized List<P> read(Reach reach) {
        return those(reach::reads);
    }

    private List<P> those(Predicate<ReadableBy> whose) {
        documents.catchUp(lines::size, this::take, lines::clear);
        var answered = new IdentityHashMap<ReadableBy, Boolean>();
        var found = new ArrayList<P>(lines.size());
        for (var line : lines.values()) if (answered.computeIfAbsent(line.readers, whose::test)) found.add(line.part);
        return found;
    }

    private void take(BsonDocument bson) {
        var readers = ReadCodecs.decode(Readers.class, bson).readers();
        var known = shared.computeIfAbsent(readers, Function.identity());
        lines.put(bson.getString("_id").getValue(), new Line<>(known, reading.apply(bson)));
    }
}
