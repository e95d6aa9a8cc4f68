package dossier.standalone;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dossier.standalone.Auditor.Entry;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} while the clock tells of duties: the contracts take effect on a day long past, so what follows from that is overdue at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClockKillIT {
    private static final int KILLS = Boolean.getBoolean("verify.all") ? 20 : 3;
    private static final long SEED = Long.getLong("kills.seed", 20261123);
    private static final int CLIENTS = 5, FEWEST_ANSWERS = 20, MOST_ANSWERS = 60;

    @TempDir
    Path home;

    private final Journal journal = new Journal();

    @Test
    void what_is_overdue_is_told_once_of_every_contract_after_every_kill() throws Exception {
        var random = new Random(SEED);
        try (var application = PackagedApplication.start(
                        home, "--dossier.clock.interval=50ms", "--dossier.clock.heartbeat=500ms");
                var http = HttpClient.newHttpClient()) {
            var office = Salesperson.Office.of(application.address(), http);
            var auditor = new Auditor(Person.of("xu-ming", application.address(), http));
            var crew = Crew.of(CLIENTS, application, home.resolve("data"), office, journal);

            for (var kill = 1; kill <= KILLS; kill++) {
                crew.workUntilKilled(random.nextInt(FEWEST_ANSWERS, MOST_ANSWERS), kill % 2 == 0);
                application.restart();
            }
            crew.finish();
            var administrator = Administrator.signIn(application.address());
            await().atMost(Duration.ofMinutes(2)).until(administrator::overdue, it -> it == 0);

            var contracts = journal.cases();
            var told = contracts.stream().collect(toMap(Function.identity(), it -> told(auditor, it)));
            assertThat(told.values()).allSatisfy(it -> assertThat(it).doesNotHaveDuplicates());
            assertThat(told.values()).as("what the clock told of each contract").containsOnly(told.get("client-0-1"));
            assertThat(told.get("client-0-1")).as("breaches among it").anyMatch(it -> it.contains("DutyBreached"));
            System.out.printf(
                    "clock kills: %d of 20 (seed %d); of %d contracts each %d moments told, each once%n",
                    KILLS, SEED, contracts.size(), told.get("client-0-1").size());
        }
    }

    /** What the house told of a contract by itself: each moment by its name and what it says. */
    private static List<String> told(Auditor auditor, String id) {
        return auditor.story(id).stream()
                .filter(Entry::byTheHouse)
                .filter(it -> !it.refused())
                .map(it -> it.event() + " " + it.details())
                .sorted()
                .toList();
    }
}
