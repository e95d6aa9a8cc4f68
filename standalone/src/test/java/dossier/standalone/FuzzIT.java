package dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.handbook.Actor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests that schemathesis makes up from the description of the API: right ones, wrong ones, and such as nobody would think of. The program is the one that the
 * environment variable {@code DOSSIER_SCHEMATHESIS} names; without it the run fails.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@EnabledIfSystemProperty(named = "verify.all", matches = "true")
class FuzzIT {
    private static final String SEED = "20261130";
    /** Not their media type: what Tomcat cannot read as a request at all, it refuses in HTML. */
    private static final String ANSWERS_ARE_AS_DESCRIBED =
            "not_a_server_error,status_code_conformance,response_schema_conformance,ignored_auth";

    /** A failure of a check, or no answer in time. */
    private static final Pattern FAULT = Pattern.compile("(?m)^- ST\\d+ |Network Error|[Tt]imed out");

    private static final Pattern GENERATED = Pattern.compile("(\\d+) generated");

    @TempDir
    Path home;

    @Test
    void whatever_is_sent_is_answered_as_described_and_nothing_is_done_without_authority() throws Exception {
        try (var application = PackagedApplication.start(home);
                var http = HttpClient.newHttpClient()) {
            var auditor = Person.of("xu-ming", application.address(), http);
            var manager = Person.of("lin-guodong", application.address(), http);
            var administrator = Administrator.signIn(application.address());

            // it is worked out when it is first asked for, which takes longer than schemathesis waits
            assertThat(auditor.read("/v3/api-docs").status()).isEqualTo(200);

            var before = decisions(administrator, auditor, "");
            var read = fuzz(application, Person.reading("zhou-jianguo", application.address(), http), 60);
            assertThat(decisions(administrator, auditor, ""))
                    .as("decisions that a token to read brought about")
                    .isEqualTo(before);

            var sent = fuzz(application, manager, 120);
            var all = decisions(administrator, auditor, "") - before;
            var own = decisions(administrator, auditor, "&by=" + manager.id());
            var house = decisions(
                    administrator, auditor, "&by=" + Actor.HOUSE.person().value());
            assertThat(own).as("decisions on record").isPositive();
            assertThat(own + house)
                    .as("decisions by others: %d of %d", all - own, all)
                    .isGreaterThanOrEqualTo(all);
            System.out.printf(
                    "fuzz: %d requests to read, %d to do (seed %s): none failed, hung or was answered otherwise than described; %d decisions, all their own%n",
                    read, sent, SEED, own);
        }
    }

    /** How many there are on record, when all is told. */
    private static long decisions(Administrator administrator, Person auditor, String of) throws Exception {
        administrator.awaitAllTold();
        return auditor.read("/api/decisions?count=true&limit=1" + of)
                .body()
                .get("total")
                .asLong();
    }

    /** @return how many requests were sent */
    private long fuzz(PackagedApplication application, Person by, int seconds)
            throws IOException, InterruptedException {
        var program = Objects.requireNonNull(
                System.getenv("DOSSIER_SCHEMATHESIS"),
                "DOSSIER_SCHEMATHESIS has to name schemathesis; ./verify --all provides one");
        var said = home.resolve("said-by-" + by.id() + ".txt");
        var run = new ProcessBuilder(List.of(
                        program,
                        "run",
                        application.address() + "/v3/api-docs",
                        "--header",
                        "Authorization: Bearer " + by.token(),
                        "--checks",
                        ANSWERS_ARE_AS_DESCRIBED,
                        "--phases",
                        "coverage,fuzzing",
                        "--seed",
                        SEED,
                        "--max-time",
                        String.valueOf(seconds),
                        "--request-timeout",
                        "20",
                        "--workers",
                        "2",
                        "--no-shrink",
                        "--continue-on-failure",
                        "--no-color"))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        run.waitFor(); // its exit code also tells of accidents of its own
        assertThat(FAULT.matcher(read(said)).find()).as(() -> read(said)).isFalse();
        var counted = GENERATED.matcher(read(said));
        assertThat(counted.find()).as(() -> read(said)).isTrue();
        return Long.parseLong(counted.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
