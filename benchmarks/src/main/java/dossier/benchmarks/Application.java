package dossier.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Dossier, started by the script that people start it with. */
final class Application implements AutoCloseable {
    private static final Pattern MONGO = Pattern.compile("mongodb://[0-9.]+:[0-9]+");
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final URI address;
    private final Duration untilUp;

    private Application(Process process, Path log, URI address, Duration untilUp) {
        this.process = process;
        this.log = log;
        this.address = address;
        this.untilUp = untilUp;
    }

    /** Returns when it says that it is up. */
    static Application start(Path script, Path home) throws IOException, InterruptedException {
        var port = freePort();
        var log = home.resolve("application.log");
        Files.deleteIfExists(log);
        var line = new ArrayList<>(List.of(
                script.toString(),
                "--port",
                String.valueOf(port),
                "--data",
                home.resolve("data").toString()));
        line.addAll(List.of("--", "--logging.level.dossier.standalone=DEBUG"));
        var begun = System.nanoTime();
        var process = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var address = URI.create("http://localhost:" + port);
        awaitUp(process, log, address);
        return new Application(process, log, address, Duration.ofNanos(System.nanoTime() - begun));
    }

    URI address() {
        return address;
    }

    /** From the start of the process. */
    Duration untilUp() {
        return untilUp;
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
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static void awaitUp(Process process, Path log, URI address) throws IOException, InterruptedException {
        var health = HttpRequest.newBuilder(address.resolve("/actuator/health"))
                .timeout(LONGEST_START)
                .build();
        var until = System.nanoTime() + LONGEST_START.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (!isUp(http, health)) {
                if (!process.isAlive() || System.nanoTime() > until)
                    throw new IllegalStateException("It does not start: " + Files.readString(log));
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private static boolean isUp(HttpClient http, HttpRequest health) throws InterruptedException {
        try {
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
