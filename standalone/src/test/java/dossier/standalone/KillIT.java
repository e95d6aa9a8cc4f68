package dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} under load, again and again on the same data; every second time the database server is killed with the application. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KillIT {
    private static final int KILLS = Boolean.getBoolean("verify.all") ? 20 : 4;
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
            var clients = IntStream.range(0, CLIENTS)
                    .mapToObj(it -> new Salesperson("client-" + it, office, journal))
                    .toList();

            for (var kill = 1; kill <= KILLS; kill++) {
                var answers = 1 + random.nextInt(MOST_ANSWERS);
                moments.add(answers);
                killAfter(answers, kill % 2 == 0, application, clients);
                application.restart();
                compare(auditor, clients);
            }

            for (var client : clients) client.finish();
            var decisions = compare(auditor, clients);
            var numbers = auditor.compareNumbers();
            var documents = compareWithARebuild(application);
            System.out.printf(
                    "kills: %d of 20 (seed %d), after %s answers; %d decisions, each once; %d numbers without a gap; %d documents equal a rebuild%n",
                    KILLS, SEED, moments, decisions, numbers, documents);
        }
    }

    /** All clients work until the application is gone. */
    private void killAfter(int answers, boolean databaseToo, PackagedApplication application, List<Salesperson> clients)
            throws Exception {
        var moment = new CountDownLatch(answers);
        try (var threads = Executors.newCachedThreadPool()) {
            var work = clients.stream()
                    .map(it -> threads.submit(() -> it.workUntilCutOff(moment::countDown)))
                    .toList();
            assertThat(moment.await(5, TimeUnit.MINUTES))
                    .as("%d answers came", answers)
                    .isTrue();
            application.kill();
            if (databaseToo) killDatabase();
            for (var one : work) one.get();
        }
    }

    /** The server and all that it started, as at a power cut. */
    private void killDatabase() throws IOException {
        var pid = Long.parseLong(Files.readAllLines(home.resolve("data/postgres/postmaster.pid"))
                .getFirst()
                .strip());
        var server = ProcessHandle.of(pid).orElseThrow();
        var all = Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(it -> it.onExit().join());
    }

    /** Answers how many decisions there are. */
    private long compare(Auditor auditor, List<Salesperson> clients) throws Exception {
        var unanswered =
                clients.stream().flatMap(it -> it.unanswered().stream()).collect(Collectors.toSet());
        assertThat(journal.lines().stream().filter(it -> !it.decided()))
                .as("answers that are no decision")
                .isEmpty();
        var decisions = 0L;
        for (var id : journal.cases()) {
            var story = auditor.story(id);
            auditor.compare(journal.about(id), unanswered, story);
            decisions += story.stream().filter(Auditor.Entry::begins).count();
        }
        return decisions;
    }

    /** Answers how many documents were compared. */
    private int compareWithARebuild(PackagedApplication application) throws Exception {
        var administrator = Administrator.signIn(application.address());
        var names = administrator.awaitAllTold();
        application.stop();
        var before = documents(names);
        application.restart();
        administrator = Administrator.signIn(application.address());
        for (var name : names) administrator.rebuild(name);
        assertThat(administrator.awaitAllTold()).isEqualTo(names);
        application.stop();
        var after = documents(names);
        assertThat(after).containsKeys(names.toArray(String[]::new)).containsOnlyKeys(before.keySet());
        for (var name : after.keySet()) assertThat(after.get(name)).as(name).isEqualTo(before.get(name));
        return after.values().stream().mapToInt(Map::size).sum();
    }

    /** By collection and id, those of the history too, from the file of a stopped application. */
    private Map<String, Map<Object, BsonDocument>> documents(Set<String> names) {
        var all = new TreeMap<String, Map<Object, BsonDocument>>();
        try (var data = DataDirectory.hold(home.resolve("data"));
                var server = EmbeddedMongo.start(data);
                var client = MongoClients.create(server.uri())) {
            var database = client.getDatabase("dossier");
            for (var name : database.listCollectionNames()) {
                if (!names.contains(name.replace("_history", ""))) continue;
                var found =
                        database.getCollection(name, BsonDocument.class).find().into(new ArrayList<>());
                all.put(name, found.stream().collect(Collectors.toMap(it -> it.get("_id"), it -> it)));
            }
        }
        return all;
    }
}
