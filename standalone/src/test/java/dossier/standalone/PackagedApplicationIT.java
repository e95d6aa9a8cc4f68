package dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PackagedApplicationIT {
    @TempDir
    Path home;

    @Test
    void starts_on_its_own_engines_refuses_a_second_start_and_comes_back_after_a_kill() throws IOException {
        try (var application = PackagedApplication.found(home)) {
            application.awaitUp();
            var second = PackagedApplication.launch(home);
            assertThat(second.awaitExit()).isEqualTo(1);
            assertThat(application.log()).contains("is in use by another running Dossier.");

            application.kill();
            application.restart();

            assertThat(application.log())
                    .contains("Stopping the PostgreSQL that an earlier run left behind")
                    .contains("is open at " + application.address());
        }
    }

    @Test
    void starts_on_real_servers() throws IOException {
        try (var servers = RealServers.start(home.resolve("servers"));
                var application =
                        PackagedApplication.start(home, servers.arguments().toArray(String[]::new))) {
            assertThat(application.log()).contains("is open at " + application.address());
            assertThat(home.resolve("data/postgres")).doesNotExist();
            assertThat(home.resolve("data/mongo")).doesNotExist();
        }
    }

    @Test
    void the_real_mongo_takes_back_what_a_transaction_did_not_commit() throws IOException {
        try (var servers = RealServers.start(home.resolve("servers"));
                var client = MongoClients.create(servers.mongoUri());
                var session = client.startSession()) {
            var lines = client.getDatabase("test").getCollection("lines");
            lines.insertOne(new Document("_id", 1));
            session.startTransaction();
            lines.deleteOne(session, Filters.eq("_id", 1));
            session.abortTransaction();

            assertThat(lines.countDocuments()).isEqualTo(1);
        }
    }
}
