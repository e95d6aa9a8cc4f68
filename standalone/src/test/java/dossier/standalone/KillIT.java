package dossier.standalone;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} under load, again and again on the same data; every second time the database server is killed with the application. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillIT {
    private static final int KILLS = Boolean.getBoolean("verify.all") ? 20 : 3;
    private static final long SEED = Long.getLong("kills.seed", 20261122);
    private static final int CLIENTS = 5, MOST_ANSWERS = 60;

    @TempDir
    Path home;

    private final Journal journal = new Journal();

    @Test
    void what_was_answered_is_there_once_after_every_kill() throws Exception {
        var random = new Random(SEED);
        var moments = new ArrayList<Integer>();
        // The clock is off, or duties long overdue would be told between the two states that are compared.
        try (var application = PackagedApplication.start(home, "--dossier.clock.enabled=false");
                var http = HttpClient.newHttpClient()) {
            var auditor = new Auditor(Person.of("xu-ming", application.address(), http));
            var office = Salesperson.Office.of(application.address(), http);
            var crew = Crew.of(CLIENTS, application, home.resolve("data"), office, journal);

            for (var kill = 1; kill <= KILLS; kill++) {
                var answers = 1 + random.nextInt(MOST_ANSWERS);
                moments.add(answers);
                crew.workUntilKilled(answers, kill % 2 == 0);
                application.restart();
                auditor.compare(journal, crew.unanswered());
            }

            crew.finish();
            var decisions = auditor.compare(journal, crew.unanswered());
            var numbers = auditor.compareNumbers();
            var documents =
                    Documents.compareWithARebuild(application, it -> Documents.inFile(home.resolve("data"), it));
            System.out.printf(
                    "kills: %d of 20 (seed %d), after %s answers; %d decisions, each once; %d numbers without a gap; %d documents equal a rebuild%n",
                    KILLS, SEED, moments, decisions, numbers, documents);
        }
    }
}
