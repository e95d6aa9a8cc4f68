package dossier.platform.read;

import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoDatabase;
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

    void on(ReadModel<?> model, String... paths) {
        on(model.name(), paths);
    }

    void onHistory(ReadModel<?> model, String... paths) {
        on(History.of(model), paths);
    }

    private void on(String collection, String... paths) {
        if (used) readModels.getCollection(collection).createIndex(ascending(paths));
    }
}
