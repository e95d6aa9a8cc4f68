package dossier.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A house in a process of its own: Dossier, started by the script that people start it with, or the peer. */
final class Application implements AutoCloseable {
    private static final Pattern MONGO = Pattern.compile("mongodb://[0-9.]+:[0-9]+");
    private static final Duration LONGEST_START = Duration.ofMinutes(20);

    private final Process process;
    private final Path log;
    private final URI address;
    private final Duration untilOpen;
    private final Duration cpu;

    private Application(Process process, Path log, URI address, Duration untilOpen, Duration cpu) {
        this.process = process;
        this.log = log;
        this.address = address;
        this.untilOpen = untilOpen;
        this.cpu = cpu;
    }

    /**
     * Dossier; returns when it says that it is open.
     *
     * @param data where it keeps its data
     * @param more arguments of the application
     */
    static Application start(Path script, Path data, String... more) throws IOException {
        var port = freePort();
        var line = new ArrayList<>(
                List.of(script.toString(), "--port", String.valueOf(port), "--data", data.toString(), "--"));
        line.add("--logging.level.dossier.standalone=DEBUG");
        line.addAll(Arrays.asList(more));
        return launched(line, port, "is open at http");
    }

    /**
     * A node of Dossier, as it runs by itself; returns when it says that it is started.
     *
     * @param more arguments of the application
     */
    static Application node(Path jar, Path data, String... more) throws IOException {
        var port = freePort();
        var line = new ArrayList<>(List.of(
                java(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString(),
                "--server.port=" + port,
                "--dossier.data=" + data));
        line.addAll(Arrays.asList(more));
        return launched(line, port, " seconds (process running for ");
    }

    /**
     * The peer, on the class path of this program; returns when it says that it is started.
     *
     * @param more arguments of the application
     */
    static Application stock(String... more) throws IOException {
        var port = freePort();
        var line = new ArrayList<>(List.of(
                java(),
                // as Dossier's script has them
                "-XX:+UseSerialGC",
                "-Xms512m",
                "-Xmn256m",
                "-cp",
                System.getProperty("java.class.path"),
                "stock.StockApplication",
                "--server.port=" + port));
        line.addAll(Arrays.asList(more));
        return launched(line, port, "Started StockApplication");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Application launched(List<String> line, int port, String open) throws IOException {
        var log = Files.createTempFile("benchmark", ".log");
        var begun = System.nanoTime();
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitOpen(process, log, open);
        var untilOpen = Duration.ofNanos(System.nanoTime() - begun);
        return new Application(
                process,
                log,
                URI.create("http://localhost:" + port),
                untilOpen,
                process.info().totalCpuDuration().orElseThrow());
    }

    URI address() {
        return address;
    }

    /** From the start of the process until it said that it is open. */
    Duration untilOpen() {
        return untilOpen;
    }

    /** What its process, without its database, had computed by then, on all cores. */
    Duration cpu() {
        return cpu;
    }

    /** The number of its process. */
    long process() {
        return process.pid();
    }

    /** Where its read models are. */
    String mongo() throws IOException {
        return MONGO.matcher(Files.readString(log))
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        process.onExit().join();
        Files.delete(log);
    }

    private static void awaitOpen(Process process, Path log, String open) throws IOException {
        var until = System.nanoTime() + LONGEST_START.toNanos();
        while (!Files.readString(log).contains(open)) {
            if (!process.isAlive() || System.nanoTime() > until)
                throw new IllegalStateException("It does not start: " + Files.readString(log));
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
