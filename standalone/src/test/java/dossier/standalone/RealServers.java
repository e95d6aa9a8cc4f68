package dossier.standalone;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL and a MongoDB replica set as an operator would run them: servers of their own, outside of the application. The mongod is the one that the environment
 * variable {@code DOSSIER_MONGOD} names; without it the run fails.
 */
public final class RealServers implements AutoCloseable {
    private final DataDirectory data;
    private final EmbeddedPostgres postgres;
    private final String mongoProgram;
    private final int mongoPort;
    private final @Nullable Relay toMongo;
    private final @Nullable Relay toPostgres;
    private Process mongod;

    private RealServers(
            DataDirectory data,
            EmbeddedPostgres postgres,
            String mongoProgram,
            int mongoPort,
            @Nullable Relay toMongo,
            Process mongod)
            throws IOException {
        this.data = data;
        this.postgres = postgres;
        this.mongoProgram = mongoProgram;
        this.mongoPort = mongoPort;
        this.toMongo = toMongo;
        this.toPostgres = toMongo == null ? null : Relay.to(portOf(postgres));
        this.mongod = mongod;
    }

    /** Starts both below a directory and waits until they can be written to. */
    public static RealServers start(Path directory) throws IOException {
        return start(directory, false);
    }

    /** The same behind cables that can be cut. */
    static RealServers startBehindCables(Path directory) throws IOException {
        return start(directory, true);
    }

    private static RealServers start(Path directory, boolean cables) throws IOException {
        var program = Objects.requireNonNull(
                System.getenv("DOSSIER_MONGOD"), "DOSSIER_MONGOD has to name a mongod; ./verify provides one");
        var data = DataDirectory.hold(directory);
        var port = freePort();
        var mongod = startMongod(program, data, port);
        var cable = cables ? Relay.to(port) : null;
        try {
            // clients of a replica set go where its own configuration says
            makeReplicaSet(cable == null ? port : cable.port());
            return new RealServers(data, EmbeddedPostgres.start(data), program, port, cable, mongod);
        } catch (RuntimeException e) {
            mongod.destroyForcibly();
            data.close();
            throw e;
        }
    }

    /** The connection string of the MongoDB replica set. */
    public String mongoUri() {
        return uri(toMongo == null ? mongoPort : toMongo.port());
    }

    /** The arguments that make an application use these servers. */
    public List<String> arguments() {
        return List.of(
                "--dossier.engines=external",
                "--spring.datasource.url=" + jdbcUrl(),
                "--spring.datasource.username=" + postgres.getUsername(),
                "--spring.datasource.password=" + postgres.getPassword(),
                "--dossier.mongo.uri=" + mongoUri());
    }

    /** Of the PostgreSQL server, by the cable that applications have, if there is one. */
    private String jdbcUrl() {
        if (toPostgres == null) return postgres.getJdbcUrl();
        return postgres.getJdbcUrl().replace(":" + portOf(postgres) + "/", ":" + toPostgres.port() + "/");
    }

    private static int portOf(EmbeddedPostgres postgres) {
        return URI.create(postgres.getJdbcUrl().substring("jdbc:".length())).getPort();
    }

    Relay toMongo() {
        return Objects.requireNonNull(toMongo);
    }

    Relay toPostgres() {
        return Objects.requireNonNull(toPostgres);
    }

    /** Stops the MongoDB server as an operator would. */
    void stopMongo() {
        mongod.destroy();
        mongod.onExit().join();
    }

    /** Starts it again at the same address, on the same data. */
    void startMongo() throws IOException {
        mongod = startMongod(mongoProgram, data, mongoPort);
    }

    /** Its primary gives up its place and takes it again only after so many seconds. */
    void stepDown(int seconds) {
        try (var client = MongoClients.create(mongoUri())) {
            client.getDatabase("admin").runCommand(new Document("replSetStepDown", seconds).append("force", true));
        }
    }

    /** Kills the PostgreSQL server: what was committed is recovered at the next start, all connections are gone. */
    void stopPostgres() {
        pgCtl("stop", "-m", "immediate");
    }

    /** Starts it again at the same address, on the same data. */
    void startPostgres() {
        var address = "-p " + portOf(postgres) + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=''";
        pgCtl("start", "-l", data.resolve("postgres.log").toString(), "-o", address);
    }

    void stopBoth() {
        stopMongo();
        stopPostgres();
    }

    void startBoth() {
        try {
            startPostgres();
            startMongo();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of the MongoDB server. */
    ProcessHandle mongod() {
        return mongod.toHandle();
    }

    /** The processes of the PostgreSQL server. */
    List<ProcessHandle> postgres() throws IOException {
        var pid = Files.readAllLines(cluster().resolve("postmaster.pid")).getFirst();
        var server = ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants()).toList();
    }

    private void pgCtl(String what, String... options) {
        var line = Stream.concat(Stream.of(what, "-D", cluster().toString(), "-w"), Stream.of(options));
        var outcome = PostgresPrograms.unpackedIn(data).run("pg_ctl", line.toArray(String[]::new));
        if (!outcome.succeeded()) throw new AssertionError("pg_ctl " + what + ": " + outcome.output());
    }

    private Path cluster() {
        return data.resolve("postgres");
    }

    @Override
    public void close() {
        Stream.of(toMongo, toPostgres).filter(Objects::nonNull).forEach(Relay::close);
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
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("mongod.log").toFile()))
                .start();
    }

    /** Makes one member a replica set; the driver itself waits for the server, and then for its primary. */
    private static void makeReplicaSet(int port) {
        var member = member(port);
        try (var client = MongoClients.create("mongodb://" + member + "/?directConnection=true")) {
            var members = List.of(new Document("_id", 0).append("host", member));
            client.getDatabase("admin")
                    .runCommand(
                            new Document("replSetInitiate", new Document("_id", "dossier").append("members", members)));
        }
        try (var client = MongoClients.create(uri(port))) {
            client.getDatabase("probe").getCollection("writable").insertOne(new Document());
            client.getDatabase("probe").drop();
        }
    }

    private static String uri(int port) {
        return "mongodb://" + member(port) + "/?replicaSet=dossier";
    }

    private static String member(int port) {
        return "127.0.0.1:" + port;
    }
}
