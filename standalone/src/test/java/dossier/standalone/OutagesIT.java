package dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that go away for a while under load, and come back; nobody looks after anything. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutagesIT {
    private static final int CLIENTS = 5, SAMPLED = 3;
    private static final Duration AWAY = Duration.ofSeconds(Boolean.getBoolean("verify.all") ? 30 : 8);

    @TempDir
    Path home;

    private final Journal journal = new Journal();

    /** What goes away, and comes back. */
    private interface Outage {
        void happen() throws IOException, InterruptedException;
    }

    @Test
    void what_was_answered_is_there_once_after_every_outage() throws Exception {
        try (var servers = RealServers.startBehindCables(home.resolve("servers"));
                var application = PackagedApplication.start(
                        home,
                        Stream.concat(
                                        servers.arguments().stream(),
                                        // or duties long overdue would be told between the two states that are compared
                                        Stream.of("--dossier.clock.enabled=false"))
                                .toArray(String[]::new));
                var http = HttpClient.newHttpClient()) {
            var auditor = new Auditor(Person.of("xu-ming", application.address(), http));
            var office = Salesperson.Office.of(application.address(), http);
            var crew = Crew.of(CLIENTS, application, home.resolve("data"), office, journal);

            var told = new ArrayList<String>();
            for (var outage : some(outages(servers))) {
                var before = journal.turnedAway();
                crew.workThrough(
                        () -> {
                            outage.getValue().happen();
                            return null;
                        },
                        journal);
                compare(auditor, crew, outage.getKey(), application);
                told.add(outage.getKey() + " " + journal.since(before));
            }
            assertThat(journal.turnedAway().keySet())
                    .as("how people were turned away: %s%n%s", told, application.failures())
                    .isSubsetOf("503", "no answer");

            crew.finish();
            var decisions = auditor.compare(journal, crew.unanswered());
            var numbers = auditor.compareNumbers();
            var documents = Documents.compareWithARebuild(application, it -> Documents.at(servers.mongoUri(), it));
            System.out.printf(
                    "outages of %d s: %s; %d decisions, each once; %d numbers without a gap; %d documents equal a rebuild%n",
                    AWAY.toSeconds(), told, decisions, numbers, documents);
        }
    }

    private void compare(Auditor auditor, Crew crew, String outage, PackagedApplication application)
            throws IOException {
        try {
            auditor.compare(journal, crew.unanswered());
        } catch (AssertionError difference) {
            throw new AssertionError("after " + outage + "\n" + application.failures(), difference);
        }
    }

    /** Another three every day; all of them in full. */
    private static List<Map.Entry<String, Outage>> some(Map<String, Outage> all) {
        var some = new ArrayList<>(all.entrySet());
        if (Boolean.getBoolean("verify.all")) return some;
        Collections.shuffle(some, new Random(LocalDate.now().toEpochDay()));
        return some.subList(0, SAMPLED);
    }

    private static Map<String, Outage> outages(RealServers servers) {
        var all = new LinkedHashMap<String, Outage>();
        all.put("MongoDB frozen", () -> freeze(List.of(servers.mongod())));
        all.put("MongoDB stopped", () -> {
            servers.stopMongo();
            Thread.sleep(AWAY);
            servers.startMongo();
        });
        all.put("its primary stepped down", () -> servers.stepDown((int) AWAY.toSeconds()));
        all.put("PostgreSQL frozen", () -> freeze(servers.postgres()));
        all.put("MongoDB cut off", () -> cut(servers.toMongo()));
        all.put("PostgreSQL cut off", () -> cut(servers.toPostgres()));
        all.put("PostgreSQL killed", () -> {
            servers.stopPostgres();
            Thread.sleep(AWAY);
            servers.startPostgres();
        });
        return all;
    }

    /** As when the network between two machines fails: nothing comes, and what was on the way is lost. */
    private static void cut(Relay cable) throws InterruptedException {
        cable.cut();
        Thread.sleep(AWAY);
        cable.mend();
    }

    /** As when a disk does not answer: connections stay open, and nothing comes. */
    private static void freeze(List<ProcessHandle> server) throws IOException, InterruptedException {
        signal("-STOP", server);
        Thread.sleep(AWAY);
        signal("-CONT", server);
    }

    private static void signal(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        var line = Stream.concat(Stream.of("kill", signal), processes.stream().map(it -> String.valueOf(it.pid())));
        assertThat(new ProcessBuilder(line.toList()).inheritIO().start().waitFor())
                .isZero();
    }
}
