package dossier.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dossier.verifier.Verify;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the house decided proves itself to whoever asks, and to those who were never there. */
interface Proved extends Scenarios {
    @Test
    default void a_case_is_taken_along_and_proves_itself_without_the_house(@TempDir Path home) throws Exception {
        var contract = contracts().submitted("zhao-lei");
        Files.write(
                home.resolve("keys"), as("xu-ming").get("proofs/keys").is(200).bytes());
        var whole = taken("/api/contracts/" + contract + "/evidence.zip", "zhao-lei", home.resolve("case.zip"));
        assertThat(verified(whole, home))
                .contains("subject  contracts/" + contract, "INTACT, and signed by a key you trust");

        var decision =
                as("zhao-lei").story(contract).items().get(0).get("decisionId").asString();
        var one = taken("/api/decisions/" + decision + "/evidence.zip", "xu-ming", home.resolve("decision.zip"));
        assertThat(verified(one, home)).contains("decision " + decision, "INTACT");

        var browser = house().browser().signIn("zhao-lei");
        assertThat(browser.get("/contracts/" + contract).is(200).body())
                .contains("/contracts/" + contract + "/evidence.zip");
        assertThat(browser.get("/decisions/" + decision).is(200).body())
                .contains("/decisions/" + decision + "/evidence.zip");

        var jar = browser.get("/verifier.jar").is(200).bytes();
        Files.write(home.resolve("verifier.jar"), jar);
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar));
        assertThat(browser.get("/verifier").is(200).body()).contains(hash);

        var cut = home.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(whole), 1_000));
        assertThat(verified(cut, home)).contains("REFUSED ZIP");
        as("he-yong").get("contracts/" + contract + "/evidence.zip").is(404);
        assertThat(as("xu-ming")
                        .get("accesses?subject=contracts/" + contract)
                        .is(200)
                        .body())
                .contains("PACKAGE");
    }

    @Test
    default void what_was_said_about_a_case_is_taken_along_with_it_and_proved(@TempDir Path home) throws Exception {
        var contract = contracts().submitted("zhao-lei");
        as("zhao-lei").story(contract);
        for (var text : List.of("交付地点写明到站", "客户要求加急"))
            as("zhou-jianguo")
                    .post(
                            "contracts/" + contract + "/comments",
                            Map.of("comment", text, "mentioned", List.of("zhao-lei")))
                    .is(200);
        Files.write(
                home.resolve("keys"), as("xu-ming").get("proofs/keys").is(200).bytes());
        var whole = taken("/api/contracts/" + contract + "/evidence.zip", "zhao-lei", home.resolve("case.zip"));
        assertThat(verified(whole, home)).contains("comments 2 among the events", "INTACT, and signed by a key");
        try (var zip = new ZipFile(whole.toFile())) {
            assertThat(read(zip, "manifest")).contains("\ncomments 0-1\n");
            assertThat(read(zip, "report.zh.html")).contains("评论（2）", "交付地点写明到站", "周建国", "告知：赵磊");
            var comments = zip.stream()
                    .filter(it -> it.getName().startsWith("readable/"))
                    .map(it -> read(zip, it.getName()))
                    .filter(it -> it.contains("comments.CommentWritten"))
                    .toList();
            assertThat(comments)
                    .hasSize(2)
                    .allSatisfy(it -> assertThat(it)
                            .contains("\"zhou-jianguo\"", "\"recordedAt\"", "\"mentioned\" : [ \"zhao-lei\" ]"));
        }

        var decision =
                as("zhao-lei").story(contract).items().get(0).get("decisionId").asString();
        var one = taken("/api/decisions/" + decision + "/evidence.zip", "xu-ming", home.resolve("decision.zip"));
        assertThat(verified(one, home)).contains("comments 0 among the events", "INTACT");
    }

    @Test
    default void the_log_shows_that_it_is_what_was_signed() throws Exception {
        var auditor = as("xu-ming");
        var event = as("zhao-lei")
                .story(contracts().drafted("zhao-lei"))
                .items()
                .get(0)
                .get("id")
                .asString();
        var checkpoint = auditor.get("proofs/checkpoint").is(200).body().lines().toList();
        assertThat(checkpoint).hasSizeGreaterThan(4);
        var size = Long.parseLong(checkpoint.get(1));
        assertThat(auditor.get("proofs/consistency?from=1&to=" + size)
                        .is(200)
                        .json()
                        .get("hashes")
                        .size())
                .isPositive();
        auditor.get("proofs/consistency?from=0&to=" + size).is(404);
        auditor.get("proofs/consistency?from=a&to=b").is(400);
        auditor.get("proofs/tile/0/000.p/1").is(200);
        auditor.get("proofs/tile/0/x001").is(404);
        auditor.get("proofs/events/no-such-event").is(404);
        await().until(() -> auditor.get("proofs/events/" + event).status() == 200);
        assertThat(auditor.get("proofs/events/" + event).bytes())
                .startsWith("c2sp.org/tlog-proof@v1\nindex ".getBytes(StandardCharsets.UTF_8));

        as("zhao-lei").post("proofs/checks", Map.of()).is(404);
        auditor.post("proofs/checks", Map.of("from", -1)).is(400);
        auditor.post("proofs/checks", "{").is(400);
        auditor.post("proofs/checks", Map.of()).is(202);
        await().until(() -> auditor.get("proofs/checks").is(200).text("/state").equals("DONE"));
        assertThat(auditor.get("proofs/checks").json().at("/report/counts").size())
                .isZero();
        var browser = house().browser().signIn("xu-ming");
        assertThat(browser.get("/proofs").is(200).body()).contains("完好", "已受保护");
        house().browser().signIn("zhao-lei").get("/proofs").is(404);
    }

    private Path taken(String path, String by, Path file) throws IOException, InterruptedException {
        var request = house().request(path).GET();
        as(by).headers().forEach(request::header);
        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).isEqualTo(200);
        return file;
    }

    private static String read(ZipFile zip, String name) {
        try {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String verified(Path file, Path home) throws IOException {
        var out = new ByteArrayOutputStream();
        Verify.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                "verify",
                file.toString(),
                "--key",
                home.resolve("keys").toString());
        return out.toString(StandardCharsets.UTF_8);
    }
}
