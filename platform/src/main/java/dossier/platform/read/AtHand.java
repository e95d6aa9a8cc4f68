package dossier.platform.read;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import dossier.platform.read.ReadingRights.Reach;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * A little of every document of a read model, at hand in memory, for figures over very many of them. Before each question only what was written since the last one is
 * read; when documents are missing or too many, as while a read model is made anew, all of them.
 *
 * @param <P> what is kept of a document
 */
final class AtHand<P> {
    /** By which the clocks of those who write may differ, and what they write at the same time. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private record Line<P>(ReadableBy readers, P part) {}

    /** What is read of a document beside that. */
    public record Readers(ReadableBy readers) {}

    private final MongoCollection<BsonDocument> documents;
    private final Bson components;
    private final Function<BsonDocument, P> reading;
    private final Map<String, Line<P>> lines = new HashMap<>();
    /** Most documents have readers in common with others. */
    private final Map<ReadableBy, ReadableBy> shared = new HashMap<>();

    /** Whatever was written longer ago than {@link #SLACK} before that is at hand. */
    private Instant asked = Instant.EPOCH;

    /** @param components that are read of a document, beside whom it concerns */
    AtHand(MongoCollection<BsonDocument> documents, Stream<String> components, Function<BsonDocument, P> reading) {
        this.documents = documents;
        this.components =
                include(Stream.concat(components, Stream.of("readers")).toList());
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
        catchUp();
        var answered = new IdentityHashMap<ReadableBy, Boolean>();
        var found = new ArrayList<P>(lines.size());
        for (var line : lines.values()) if (answered.computeIfAbsent(line.readers, whose::test)) found.add(line.part);
        return found;
    }

    private void catchUp() {
        var now = Documents.MACHINE.instant();
        var least = documents.estimatedDocumentCount();
        take(gte(Documents.WRITTEN, asked.minus(SLACK)));
        asked = now;
        if (least <= lines.size() && lines.size() <= documents.estimatedDocumentCount()) return;
        lines.clear();
        take(null);
    }

    private void take(@Nullable Bson those) {
        for (var bson : (those == null ? documents.find() : documents.find(those)).projection(components)) {
            var readers = ReadCodecs.decode(Readers.class, bson).readers();
            var known = shared.computeIfAbsent(readers, Function.identity());
            lines.put(bson.getString("_id").getValue(), new Line<>(known, reading.apply(bson)));
        }
    }
}
