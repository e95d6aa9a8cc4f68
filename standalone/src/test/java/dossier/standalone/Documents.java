package dossier.standalone;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.BsonDocument;

/** What the read models hold, by collection and id, those of the history too. */
record Documents(Map<String, Map<Object, BsonDocument>> byCollection) {
    static Documents of(MongoClient client, Set<String> models) {
        var all = new TreeMap<String, Map<Object, BsonDocument>>();
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

    /** The same models, built anew, hold the same; answers how many documents were compared. */
    int compareWithRebuilt(Documents rebuilt, Set<String> models) {
        assertThat(rebuilt.byCollection)
                .containsKeys(models.toArray(String[]::new))
                .containsOnlyKeys(byCollection.keySet());
        rebuilt.byCollection.forEach((name, after) -> assertThat(after).as(name).isEqualTo(byCollection.get(name)));
        return rebuilt.byCollection.values().stream().mapToInt(Map::size).sum();
    }
}
