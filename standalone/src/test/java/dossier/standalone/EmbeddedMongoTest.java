package dossier.standalone;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedMongoTest {
    @TempDir
    Path directory;

    @Test
    void documents_are_kept_from_one_start_to_the_next() {
        withLines(lines -> lines.insertOne(new Document("_id", 1)));
        withLines(lines -> assertThat(lines.countDocuments()).isEqualTo(1));
    }

    @Test
    void a_damaged_file_is_put_aside_and_an_empty_one_begun() throws IOException {
        withLines(lines -> lines.insertOne(new Document("_id", 1)));
        damage();

        withLines(lines -> assertThat(lines.countDocuments()).isZero());

        assertThat(directory.resolve("mongo/read-models.mv.damaged-1")).hasContent("damaged");
    }

    @Test
    void a_second_damage_does_not_overwrite_what_was_put_aside() throws IOException {
        withLines(_ -> {});
        damage();
        withLines(_ -> {});
        damage();

        withLines(lines -> assertThat(lines.countDocuments()).isZero());

        assertThat(directory.resolve("mongo/read-models.mv.damaged-1")).exists();
        assertThat(directory.resolve("mongo/read-models.mv.damaged-2")).exists();
    }

    /** A copy of the file in the midst of writing is what a kill leaves. */
    @Test
    void whenever_it_is_killed_every_document_is_known_to_its_index() throws IOException {
        try (var data = DataDirectory.hold(directory);
                var mongo = EmbeddedMongo.start(data);
                var client = MongoClients.create(mongo.uri());
                var writers = Executors.newCachedThreadPool()) {
            var lines = client.getDatabase("test").getCollection("lines");
            var go = new AtomicBoolean(true);
            for (var writer = 0; writer < 4; writer++)
                writers.execute(() -> {
                    while (go.get())
                        lines.insertOne(new Document("_id", UUID.randomUUID().toString()));
                });
            try {
                for (var kill = 0; kill < 5; kill++) assertWhole(copyAfter(lines, kill));
            } finally {
                go.set(false);
            }
        }
    }

    @Test
    void while_the_disk_is_full_nothing_is_filed_and_everything_is_served() throws IOException {
        var room = new AtomicLong();
        var file = directory.resolve("full.mv");
        var store = WholeCommands.on(file, room::get);
        var server = new MongoServer(store);
        try (var client =
                MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort())) {
            var lines = client.getDatabase("test").getCollection("lines");
            lines.insertOne(new Document("_id", 1));
            store.file();
            assertThat(lines.countDocuments()).isOne();
            assertThat(filed(file, "full")).isZero();

            room.set(Long.MAX_VALUE);
            store.file();
            assertThat(filed(file, "again")).isOne();
        } finally {
            server.shutdownNow();
        }
    }

    /** What a kill would leave. */
    private long filed(Path file, String name) throws IOException {
        var copy = Files.createDirectories(directory.resolve(name + "/mongo")).resolve("read-models.mv");
        Files.copy(file, copy);
        try (var data = DataDirectory.hold(directory.resolve(name));
                var mongo = EmbeddedMongo.start(data);
                var client = MongoClients.create(mongo.uri())) {
            return client.getDatabase("test").getCollection("lines").countDocuments();
        }
    }

    @Test
    void what_is_asked_besides_the_id_still_counts() {
        withLines(lines -> {
            lines.insertOne(new Document("_id", "one").append("version", 3).append("open", true));
            lines.insertOne(new Document("_id", "two").append("version", 3).append("open", true));
            assertThat(lines.find(and(eq("_id", "one"), lt("version", 4)))).hasSize(1);
            assertThat(lines.find(and(eq("_id", "one"), lt("version", 3)))).isEmpty();
            assertThat(lines.find(and(and(eq("_id", "one"), eq("open", true)), lt("version", 4))))
                    .hasSize(1);
            assertThat(lines.find(and(eq("_id", "none"), lt("version", 4)))).isEmpty();
            assertThat(lines.find(and(eq("_id", "one"), eq("_id", "two")))).isEmpty();
            assertThat(lines.find(or(eq("_id", "one"), eq("_id", "two")))).hasSize(2);

            var four = new Document("_id", "one").append("version", 4);
            assertThat(lines.replaceOne(and(eq("_id", "one"), lt("version", 4)), four)
                            .getModifiedCount())
                    .isOne();
            assertThat(lines.replaceOne(and(eq("_id", "one"), lt("version", 4)), four)
                            .getMatchedCount())
                    .isZero();
        });
    }

    private Path copyAfter(MongoCollection<Document> lines, int kill) throws IOException {
        var before = lines.estimatedDocumentCount();
        await().until(() -> lines.estimatedDocumentCount() > before + 1_000);
        var copy = Files.createDirectories(directory.resolve("killed-" + kill + "/mongo"));
        Files.copy(directory.resolve("mongo/read-models.mv"), copy.resolve("read-models.mv"));
        return copy.getParent();
    }

    private static void assertWhole(Path killed) {
        try (var data = DataDirectory.hold(killed);
                var mongo = EmbeddedMongo.start(data);
                var client = MongoClients.create(mongo.uri())) {
            var state = client.getDatabase("test").runCommand(new Document("validate", "lines"));
            assertThat(state.get("keysPerIndex", Document.class).values())
                    .containsOnly(state.get("nrecords", Number.class).longValue());
        }
    }

    private void damage() throws IOException {
        Files.writeString(directory.resolve("mongo/read-models.mv"), "damaged");
    }

    private void withLines(Consumer<MongoCollection<Document>> work) {
        try (var data = DataDirectory.hold(directory);
                var mongo = EmbeddedMongo.start(data);
                var client = MongoClients.create(mongo.uri())) {
            work.accept(client.getDatabase("test").getCollection("lines"));
        }
    }
}
