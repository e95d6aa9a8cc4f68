package dossier.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The application as it is shipped, in a process of its own: its data in {@code home/data}, its log in {@code home/application.log}. It may be killed and started again
 * at the same address.
 */
public final class PackagedApplication implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(20);

    private final List<String> line;
    private final Path log;
    private final URI address;
    private Process process;

    private PackagedApplication(List<String> line, Path log, URI address) throws IOException {
        this.line = line;
        this.log = log;
        this.address = address;
        this.process = launch();
    }

    /** Starts it on a free port and waits until it says that it is up. */
    public static PackagedApplication start(Path home, String... arguments) throws IOException {
        var application = launch(home, arguments);
        try {
            application.awaitUp();
            return application;
        } catch (RuntimeException | Error failure) {
            application.kill();
            throw failure;
        }
    }

    /** Starts it without waiting; on its own engines and without a past, with a company that is founded already. */
    public static PackagedApplication launch(Path home, String... arguments) throws IOException {
        var ownEngines = !gives(arguments, "--dossier.engines");
        if (ownEngines && !gives(arguments, "--dossier.demo.months") && Files.notExists(home.resolve("data")))
            Founded.copyTo(home.resolve("data"));
        return found(home, arguments);
    }

    /** Starts it without waiting, as it is with what is in its home. */
    static PackagedApplication found(Path home, String... arguments) throws IOException {
        // As ./run starts it: on its own engines the beans are as the build worked them out.
        var ownEngines = !gives(arguments, "--dossier.engines");
        // A past takes its time to play; who wants one says so.
        var past = gives(arguments, "--dossier.demo.months");
        var jvm = new ArrayList<>(List.of("-Dspring.aot.enabled=" + ownEngines));
        // without one it has little to do, so it is compiled lightly
        if (!past) jvm.add("-XX:TieredStopAtLevel=1");
        var all = new ArrayList<>(Arrays.asList(arguments));
        if (!past) all.add("--dossier.demo.months=0");
        return launch(jvm, jar("standalone"), home, home.resolve("application.log"), all);
    }

    /**
     * Starts a node of one side without waiting; all of a house have one home.
     *
     * @param side {@code command-node} or {@code query-node}
     */
    public static PackagedApplication launchNode(String side, String name, Path home, List<String> arguments)
            throws IOException {
        return launch(List.of("-XX:TieredStopAtLevel=1"), jar(side), home, home.resolve(name + ".log"), arguments);
    }

    private static PackagedApplication launch(List<String> jvm, Path jar, Path home, Path log, List<String> arguments)
            throws IOException {
        var port = RealServers.freePort();
        var line = new ArrayList<>(List.of(ChildProcess.java(), "-XX:+UseSerialGC"));
        line.addAll(jvm);
        line.addAll(List.of("-jar", jar.toString()));
        line.add("--server.port=" + port);
        line.add("--dossier.data=" + home.resolve("data"));
        line.addAll(arguments);
        return new PackagedApplication(List.copyOf(line), log, URI.create("http://localhost:" + port));
    }

    private static boolean gives(String[] arguments, String name) {
        return Arrays.stream(arguments).anyMatch(it -> it.startsWith(name));
    }

    public URI address() {
        return address;
    }

    /** Everything it has said since its first start. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** The lines of its log that tell what nobody foresaw, and what follows each. */
    String failures() throws IOException {
        var lines = Files.readAllLines(log);
        return IntStream.range(0, lines.size())
                .filter(it -> lines.get(it).contains("ERROR"))
                .mapToObj(it -> String.join("\n", lines.subList(it, Math.min(it + 12, lines.size()))))
                .distinct()
                .limit(20)
                .collect(Collectors.joining("\n\n"));
    }

    /** SIGKILL; returns when the process is gone. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again after a kill or a stop, same address, same data, and waits until it is up. */
    public void restart() throws IOException {
        process = launch();
        awaitUp();
    }

    /** Asks it to stop and waits; answers its exit code. */
    public int stop() {
        process.destroy();
        return awaitExit();
    }

    /** Waits for it to end by itself; answers its exit code. */
    public int awaitExit() {
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        stop();
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Waits until it says that it is up. */
    void awaitUp() throws IOException {
        try (var http = HttpClient.newHttpClient()) {
            await().atMost(LONGEST_START)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> !process.isAlive() || answersUp(http));
        }
        if (!process.isAlive()) throw new AssertionError("The application ended: " + log());
    }

    private boolean answersUp(HttpClient http) throws InterruptedException {
        var health = HttpRequest.newBuilder(address.resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    private static Path jar(String module) throws IOException {
        var packaged = module + "-[0-9.]+\\.jar";
        try (Stream<Path> files = Files.list(Path.of("..", module, "target"))) {
            return files.filter(file -> file.getFileName().toString().matches(packaged))
                    .findAny()
                    .orElseThrow(() -> new AssertionError("There is no packaged " + module + ": run mvn package"));
        }
    }
}
