package dossier.platform.read;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.gte;

import com.mongodb.MongoNamespace;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is held of many documents up with them. Before each question only what was written since the last one is read; when documents are missing or too many, as
 * while a read model is made anew, all of them.
 */
final class CatchUp {
    /** By which the clocks of those who write may differ, and what they write at the same time. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final MongoCollection<BsonDocument> documents;
    private final Bson components;
    private Instant asked = Instant.EPOCH;
    private @Nullable MongoNamespace from;

    /** @param components that are read of a document */
    CatchUp(MongoCollection<BsonDocument> documents, Bson components) {
        this.documents = documents;
        this.components = components;
    }

    /**
     * @param held of how many documents something is
     * @param take called with a document; more than once with the same one, so that it may be known
     * @param forget called before all are taken anew
     */
    void catchUp(LongSupplier held, Consumer<BsonDocument> take, Runnable forget) {
        var at = documents.getNamespace();
        if (!at.equals(from)) forget.run(); // another generation of the read model, whenever it was written
        from = at;
        var now = Documents.MACHINE.instant();
        var least = documents.estimatedDocumentCount();
        read(held.getAsLong() == 0 ? empty() : gte(Documents.WRITTEN, since()), take);
        asked = now;
        if (least <= held.getAsLong() && held.getAsLong() <= documents.estimatedDocumentCount()) return;
        forget.run();
        read(empty(), take);
    }

    /** Whatever was written before is held. */
    Instant since() {
        return asked.minus(SLACK);
    }

    private void read(Bson those, Consumer<BsonDocument> take) {
        documents.find(those).projection(components).forEach(take);
    }
}
