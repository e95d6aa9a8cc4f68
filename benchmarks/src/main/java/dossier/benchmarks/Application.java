package dossier.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Dossier, started by the script that people start it with. */
final class Application implements AutoCloseable {
    private static final Pattern MONGO = Pattern.compile("mongodb://[0-9.]+:[0-9]+");
    private static final Duration LONGEST_START = Duration.ofMinutes(20);
    private static final String OPEN = "is open at http";

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
     * Returns when it says that it is open.
     *
     * @param data where it keeps its data
     */
    static Application start(Path script, Path data) throws IOException {
        var port = freePort();
        var log = Files.createTempFile("dossier", ".log");
        var line = List.of(
                script.toString(),
                "--port",
                String.valueOf(port),
                "--data",
                data.toString(),
                "--",
                "--logging.level.dossier.standalone=DEBUG");
        var begun = System.nanoTime();
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        awaitOpen(process, log);
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

    private static void awaitOpen(Process process, Path log) throws IOException {
        var until = System.nanoTime() + LONGEST_START.toNanos();
        while (!Files.readString(log).contains(OPEN)) {
            if (!process.isAlive() || System.nanoTime() > until)
                throw new IllegalStateException("It does not start: " + Files.readString(log));
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
