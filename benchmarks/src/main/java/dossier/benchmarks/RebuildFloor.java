package dossier.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.RawBsonDocument;
import tools.jackson.databind.json.JsonMapper;

/** What making read models anew cannot do without: each event is read and decoded, each document is written below the same indexes; by a reader and a writer side by side. */
final class RebuildFloor {
    private static final int FETCHED = 1_000, WRITTEN = 1_000;
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
    private static final JsonMapper JSON = new JsonMapper();

    private final Engines engines;
    private final MongoDatabase models, copies;
    private final Map<String, List<RawBsonDocument>> documents = new LinkedHashMap<>();

    /** @param name of both databases of a house, whose read models are told everything */
    RebuildFloor(Engines engines, MongoClient mongo, String name) {
        this.engines = engines;
        this.models = mongo.getDatabase(name);
        this.copies = mongo.getDatabase(name + "_floor");
        for (var collection : models.listCollectionNames())
            documents.put(
                    collection,
                    models.getCollection(collection, RawBsonDocument.class)
                            .find()
                            .into(new ArrayList<>()));
    }

    /** How many documents there are of all read models. */
    int written() {
        return documents.values().stream().mapToInt(List::size).sum();
    }

    Burst once() throws Exception {
        copies.drop();
        for (var collection : documents.keySet()) indexAsTheOriginal(collection);
        var begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var reader = threads.submit(this::read);
            var writer = threads.submit((Callable<Long>) this::write);
            if (writer.get() != written()) throw new IllegalStateException("not every document was written");
            return new Burst(reader.get(), System.nanoTime() - begun);
        }
    }

    private void indexAsTheOriginal(String collection) {
        copies.createCollection(collection);
        var indexes = models.getCollection(collection).listIndexes().into(new ArrayList<>());
        copies.runCommand(new Document("createIndexes", collection).append("indexes", indexes));
    }

    private long read() throws SQLException, IOException {
        var read = 0L;
        try (var connection = engines.connect(models.getName());
                var statement = connection.createStatement()) {
            // only so are the rows fetched in parts
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCHED);
            try (var events =
                    statement.executeQuery("select payload, metadata from domainevententry order by globalindex")) {
                for (; events.next(); read++) {
                    JSON.readTree(events.getBytes(1));
                    JSON.readTree(events.getBytes(2));
                }
            }
        }
        return read;
    }

    private long write() {
        var written = 0L;
        for (var all : documents.entrySet()) {
            var into = copies.getCollection(all.getKey(), RawBsonDocument.class);
            for (var from = 0; from < all.getValue().size(); from += WRITTEN) {
                var part = all.getValue()
                        .subList(from, Math.min(from + WRITTEN, all.getValue().size()));
                written += into.insertMany(part, UNORDERED).getInsertedIds().size();
            }
        }
        return written;
    }
}
