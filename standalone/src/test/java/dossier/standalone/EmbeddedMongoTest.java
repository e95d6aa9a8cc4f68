package dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
