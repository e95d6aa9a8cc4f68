package dossier.standalone;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.BsonDocument;

/** What the read models hold, by collection and id, those of the history too. */
record Documents(Map<String, Map<Object, BsonDocument>> byCollection) {
    private static Documents of(MongoClient client, Set<String> models) {
        var all = new TreeMap<String, Map<Object, BsonDocument>>();
        // one that keeps nothing of what it was told, as comments where nobody made one, may have no collection
        models.forEach(it -> all.put(it, Map.of()));
        var database = client.getDatabase("dossier");
        for (var name : database.listCollectionNames()) {
            if (!models.contains(name.replace("_history", ""))) continue;
            var found = database.getCollection(name, BsonDocument.class).find().into(new ArrayList<>());
            // when each was written is another moment each time
            found.forEach(it -> it.remove("_written"));
            all.put(name, found.stream().collect(toMap(it -> it.get("_id"), it -> it)));
        }
        return new Documents(all);
    }

    /**
     * Has every read model built anew, holds what it holds afterwards against what it held before, and leaves the application stopped.
     *
     * @param read of those models, from a stopped application
     * @return how many documents were compared
     */
    static int compareWithARebuild(PackagedApplication application, Function<Set<String>, Documents> read)
            throws IOException, InterruptedException {
        var models = Administrator.signIn(application.address()).awaitAllTold();
        application.stop();
        var before = read.apply(models);
        application.restart();
        var administrator = Administrator.signIn(application.address());
        for (var model : models) administrator.rebuild(model);
        assertThat(administrator.awaitAllTold()).isEqualTo(models);
        application.stop();
        return before.compareWithRebuilt(read.apply(models));
    }

    /** From the file of a stopped application on its own engines. */
    static Documents inFile(Path directory, Set<String> models) {
        try (var data = DataDirectory.hold(directory);
                var server = EmbeddedMongo.start(data)) {
            return at(server.uri(), models);
        }
    }

    /** From a server. */
    static Documents at(String uri, Set<String> models) {
        try (var client = MongoClients.create(uri)) {
            return of(client, models);
        }
    }

    private int compareWithRebuilt(Documents rebuilt) {
        assertThat(rebuilt.byCollection).containsOnlyKeys(byCollection.keySet());
        rebuilt.byCollection.forEach((name, after) -> assertThat(after).as(name).isEqualTo(byCollection.get(name)));
        var compared =
                rebuilt.byCollection.values().stream().mapToInt(Map::size).sum();
        assertThat(compared).isPositive();
        return compared;
    }
}
