package dossier.benchmarks;

import com.mongodb.client.MongoClients;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/** A PostgreSQL that has a commit on disk before it acknowledges it, and a MongoDB replica set of one; both shared by all that are measured, each with a database of its own. */
final class Engines implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final Process mongod;
    private final String mongo;

    private Engines(EmbeddedPostgres postgres, Process mongod, String mongo) {
        this.postgres = postgres;
        this.mongod = mongod;
        this.mongo = mongo;
    }

    /** @param directory an empty one */
    static Engines start(Path directory) throws IOException {
        var program = Objects.requireNonNull(System.getenv("DOSSIER_MONGOD"), "DOSSIER_MONGOD has to name a mongod");
        var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("postgres"))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .start();
        var port = Application.freePort();
        var files = Files.createDirectories(directory.resolve("mongod"));
        var mongod = new ProcessBuilder(
                        program, "--dbpath=" + files, "--port=" + port, "--bind_ip=127.0.0.1", "--replSet=benchmark")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("mongod.log").toFile())
                .start();
        return new Engines(postgres, mongod, replicaSet("127.0.0.1:" + port));
    }

    private static String replicaSet(String member) {
        try (var client = MongoClients.create("mongodb://" + member + "/?directConnection=true")) {
            var members = List.of(new Document("_id", 0).append("host", member));
            client.getDatabase("admin")
                    .runCommand(new Document(
                            "replSetInitiate", new Document("_id", "benchmark").append("members", members)));
        }
        return "mongodb://" + member + "/?replicaSet=benchmark";
    }

    String mongo() {
        return mongo;
    }

    /** Makes a database. */
    String database(String name) throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return url(name);
    }

    /** Of a database that is made. */
    String url(String database) {
        return postgres.getJdbcUrl("postgres", database);
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database));
    }

    /** One number from one of the databases. */
    long ask(String database, String question) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getLong(1);
        }
    }

    /** What the tables of a database take, with their indexes. */
    long bytes(String database) throws SQLException {
        return ask(
                database,
                "select sum(pg_total_relation_size(oid)) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        mongod.destroy();
        mongod.onExit().join();
    }
}
