package dossier.platform.read;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import dossier.platform.read.Ledger.Order;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** The indexes of the read models, for a server that uses them. The embedded one scans all the same, and would scan for each of them when its file is opened. */
@Component
class Indexes {
    private final MongoDatabase readModels;
    private final boolean used;

    Indexes(MongoDatabase readModels) {
        this.readModels = readModels;
        // Only a server that stores by engines of its own names them.
        this.used = readModels.runCommand(new Document("buildInfo", 1)).containsKey("storageEngines");
    }

    /** What can be asked of a ledger. */
    void of(Ledger<?> ledger) {
        Stream.concat(ledger.filters().stream(), ledger.order().stream().map(Order::field))
                .map(Field::path)
                .filter(path -> !path.equals(Field.ID.path()))
                .distinct()
                .forEach(path -> on(ledger.model(), path));
        if (!ledger.open() && ledger.file() != null)
            for (var whom : List.of(
                    "readers.people",
                    "readers.departments",
                    "readers.offices",
                    "readers.peopleInConfidence",
                    "readers.officesInConfidence")) on(ledger.model(), whom);
        if (ledger.model().history()) {
            on(History.of(ledger.model()), History.SINCE);
            // of a moment not long ago, few versions had ended since
            on(History.of(ledger.model()), History.UNTIL);
            on(History.of(ledger.model()), ledger.order().getFirst().field().path());
            on(History.of(ledger.model()), History.CASE);
            onThoseThatHave(History.of(ledger.model()), Belated.FROM);
        }
        if (ledger.file() != null) on(Snapshots.of(ledger.file()), History.CASE, "version");
        on(Finding.COLLECTION, Finding.MODEL);
        on(Finding.COLLECTION, "changedAt");
        if (ledger.timeline() != null) on(ledger.timeline(), "stream", "version");
    }

    void on(ReadModel<?> model, String... paths) {
        on(model.name(), paths);
    }

    /** Those that one generation of a read model has, on another. */
    void asOn(String generation, String other) {
        if (!used) return;
        for (var of : List.of("", History.SUFFIX, Snapshots.SUFFIX))
            for (var index : readModels.getCollection(generation + of).listIndexes())
                if (!index.getString("name").equals("_id_"))
                    readModels
                            .getCollection(other + of)
                            .createIndex(
                                    index.get("key", Document.class),
                                    new IndexOptions().sparse(index.getBoolean("sparse", false)));
    }

    private void onThoseThatHave(String collection, String path) {
        if (used) readModels.getCollection(collection).createIndex(ascending(path), new IndexOptions().sparse(true));
    }

    private void on(String collection, String... paths) {
        if (used) readModels.getCollection(collection).createIndex(ascending(paths));
    }
}
