package dossier.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A Keycloak in a process of its own, as the build unpacked it, with the realm {@code house} of the test resources. */
record Keycloak(Process process, Path log, URI issuer) implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final JsonMapper JSON = new JsonMapper();

    /** Launches it without waiting; what it says goes to {@code home/keycloak.log}. */
    static Keycloak launch(Path home) throws IOException {
        var keycloak = unpacked();
        var realms = Files.createDirectories(keycloak.resolve("data/import"));
        try (var realm = Objects.requireNonNull(Keycloak.class.getResourceAsStream("/keycloak/house-realm.json"))) {
            Files.copy(realm, realms.resolve("house-realm.json"), StandardCopyOption.REPLACE_EXISTING);
        }
        var port = RealServers.freePort();
        var line = new ProcessBuilder(
                "sh",
                keycloak.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--db=dev-mem",
                "--import-realm",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        line.environment().put("JAVA_HOME", System.getProperty("java.home"));
        line.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        var log = home.resolve("keycloak.log");
        var process =
                line.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        return new Keycloak(process, log, URI.create("http://localhost:" + port + "/realms/house"));
    }

    void awaitUp() {
        try (var http = HttpClient.newHttpClient()) {
            await().atMost(LONGEST_START).pollInterval(Duration.ofMillis(500)).until(() -> isUp(http));
        }
    }

    /** What a program is given for its own secret. */
    String token(String client, String secret, String scope) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=" + scope.replace(" ", "%20")));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) throw new AssertionError("no token: " + answer.body());
            return JSON.readTree(answer.body()).get("access_token").asString();
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    private boolean isUp(HttpClient http) throws IOException, InterruptedException {
        if (!process.isAlive()) throw new AssertionError("Keycloak ended: " + Files.readString(log));
        try {
            var discovery = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(10))
                    .build();
            return http.send(discovery, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListeningYet) {
            return false;
        }
    }

    private static Path unpacked() throws IOException {
        try (Stream<Path> found = Files.list(Path.of("target", "keycloak"))) {
            return found.filter(it -> Files.exists(it.resolve("bin/kc.sh")))
                    .findAny()
                    .orElseThrow(() -> new AssertionError("There is no Keycloak in target/keycloak: run mvn verify"));
        }
    }
}
