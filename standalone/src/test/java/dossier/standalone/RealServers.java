package dossier.standalone;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.bson.Document;

/**
 * A PostgreSQL and a MongoDB replica set as an operator would run them: servers of their own, outside of the application. The mongod is the one that the environment
 * variable {@code DOSSIER_MONGOD} names; without it the run fails.
 */
public final class RealServers implements AutoCloseable {
    private final DataDirectory data;
    private final EmbeddedPostgres postgres;
    private final Process mongod;
    private final String mongoUri;

    private RealServers(DataDirectory data, EmbeddedPostgres postgres, Process mongod, String mongoUri) {
        this.data = data;
        this.postgres = postgres;
        this.mongod = mongod;
        this.mongoUri = mongoUri;
    }

    /** Starts both below a directory and waits until they can be written to. */
    public static RealServers start(Path directory) throws IOException {
        var program = Objects.requireNonNull(
                System.getenv("DOSSIER_MONGOD"), "DOSSIER_MONGOD has to name a mongod; ./verify provides one");
        var data = DataDirectory.hold(directory);
        var port = freePort();
        var mongod = startMongod(program, data, port);
        try {
            return new RealServers(data, EmbeddedPostgres.start(data), mongod, replicaSet(port));
        } catch (RuntimeException e) {
            mongod.destroyForcibly();
            data.close();
            throw e;
        }
    }

    /** The connection string of the MongoDB replica set. */
    public String mongoUri() {
        return mongoUri;
    }

    /** The arguments that make an application use these servers. */
    public List<String> arguments() {
        return List.of(
                "--dossier.engines=external",
                "--spring.datasource.url=" + postgres.getJdbcUrl(),
                "--spring.datasource.username=" + postgres.getUsername(),
                "--spring.datasource.password=" + postgres.getPassword(),
                "--dossier.mongo.uri=" + mongoUri);
    }

    @Override
    public void close() {
        mongod.destroy();
        mongod.onExit().join();
        postgres.close();
        data.close();
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process startMongod(String program, DataDirectory data, int port) throws IOException {
        var files = Files.createDirectories(data.resolve("mongod"));
        return new ProcessBuilder(
                        program,
                        "--dbpath=" + files,
                        "--port=" + port,
                        "--bind_ip=127.0.0.1",
                        "--nounixsocket",
                        "--replSet=dossier",
                        "--wiredTigerCacheSizeGB=0.25")
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("mongod.log").toFile())
                .start();
    }

    /** Makes one member a replica set; the driver itself waits for the server, and then for its primary. */
    private static String replicaSet(int port) {
        var member = "127.0.0.1:" + port;
        try (var client = MongoClients.create("mongodb://" + member + "/?directConnection=true")) {
            var members = List.of(new Document("_id", 0).append("host", member));
            client.getDatabase("admin")
                    .runCommand(
                            new Document("replSetInitiate", new Document("_id", "dossier").append("members", members)));
        }
        var uri = "mongodb://" + member + "/?replicaSet=dossier";
        try (var client = MongoClients.create(uri)) {
            client.getDatabase("probe").getCollection("writable").insertOne(new Document());
            client.getDatabase("probe").drop();
        }
        return uri;
    }
}
