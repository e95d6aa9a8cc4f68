package dossier.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL server on the data directory, reachable from this machine only. A commit is on disk before it is acknowledged.
 *
 * <p>The server is a process of its own and outlives a killed application. The next start finds it by its own pid file, stops it cleanly and starts it again; that
 * takes a fraction of a second and leaves no connection of the dead application behind.
 */
public final class EmbeddedPostgres implements JdbcConnectionDetails, AutoCloseable {
    private static final String USER = "dossier";
    private static final String DATABASE = "dossier";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final int START_ATTEMPTS = 3;
    private static final int LONGEST_RECOVERY_SECONDS = 300;

    private final PostgresPrograms programs;
    private final Path cluster;
    private final Path log;
    private final String password;
    private final int port;

    private EmbeddedPostgres(PostgresPrograms programs, DataDirectory data) {
        this.programs = programs;
        this.cluster = data.resolve("postgres");
        this.log = data.resolve("postgres.log");
        this.password = initialised(programs, cluster, data.resolve("postgres.password"));
        stopWhatAKilledApplicationLeft();
        this.port = startOnAFreePort();
        createDatabase();
    }

    /**
     * Starts the server and waits until it answers; crash recovery included.
     *
     * @throws EngineFailure when it does not come up
     */
    public static EmbeddedPostgres start(DataDirectory data) {
        return new EmbeddedPostgres(PostgresPrograms.unpackedIn(data), data);
    }

    @Override
    public String getJdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    @Override
    public String getUsername() {
        return USER;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** Stops the server: running transactions are rolled back, everything committed is checkpointed. */
    @Override
    public void close() {
        var outcome = programs.run(
                "pg_ctl",
                "stop",
                "-D",
                cluster.toString(),
                "-m",
                "fast",
                "-w",
                "-t",
                String.valueOf(LONGEST_RECOVERY_SECONDS));
        if (!outcome.succeeded()) LOG.warn("PostgreSQL did not stop: {}", outcome.output());
    }

    /** Creates the cluster aside and moves it into place; answers the password of its only user. */
    private static String initialised(PostgresPrograms programs, Path cluster, Path passwordFile) {
        try {
            if (!Files.exists(cluster)) {
                var aside = cluster.resolveSibling("postgres.initialising");
                FileSystemUtils.deleteRecursively(aside);
                writePassword(passwordFile);
                var outcome = programs.run(
                        "initdb",
                        "-D",
                        aside.toString(),
                        "-U",
                        USER,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile,
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--data-checksums",
                        // The password is random, so stretching it only makes each connection slower.
                        "--set=scram_iterations=1");
                if (!outcome.succeeded())
                    throw new EngineFailure(
                            "PostgreSQL cannot be set up: " + outcome.output(),
                            "As root this needs user namespaces; else run as another user.");
                Files.move(aside, cluster, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(passwordFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writePassword(Path file) throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    private void stopWhatAKilledApplicationLeft() {
        var pidFile = cluster.resolve("postmaster.pid");
        try {
            if (!Files.exists(pidFile)) return;
            var process = ProcessHandle.of(Long.parseLong(
                            Files.readAllLines(pidFile).getFirst().strip()))
                    .filter(ProcessHandle::isAlive);
            if (process.isEmpty()) return;
            if (process.filter(this::servesThisCluster).isPresent()) {
                LOG.info("Stopping the PostgreSQL that an earlier run left behind");
                close();
            } else {
                // The number was given to another process meanwhile; PostgreSQL would take that one for itself and
                // refuse to start.
                LOG.info("Removing the pid file of a PostgreSQL that is gone");
                Files.delete(pidFile);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean servesThisCluster(ProcessHandle process) {
        return process.info().arguments().map(Arrays::asList).orElse(List.of()).contains(cluster.toString());
    }

    /** A free port may be taken by somebody else before the server has it, hence more than one attempt. */
    private int startOnAFreePort() {
        var failure = "";
        for (var attempt = 0; attempt < START_ATTEMPTS; attempt++) {
            var free = freePort();
            var outcome = programs.run(
                    "pg_ctl",
                    "start",
                    "-D",
                    cluster.toString(),
                    "-l",
                    log.toString(),
                    "-w",
                    "-t",
                    String.valueOf(LONGEST_RECOVERY_SECONDS),
                    "-o",
                    options(free));
            if (outcome.succeeded()) return free;
            failure = outcome.output();
        }
        throw new EngineFailure("PostgreSQL does not start: " + failure, "Its own account is in " + log + ".");
    }

    private static String options(int port) {
        return "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=on -c synchronous_commit=on"
                .formatted(port);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createDatabase() {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, password);
                var statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")
                    .next()) statement.execute("create database " + DATABASE);
        } catch (SQLException e) {
            close();
            throw new EngineFailure(
                    "PostgreSQL does not answer: " + e.getMessage(), "Its own account is in " + log + ".", e);
        }
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
