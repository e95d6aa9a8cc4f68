package dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Salespeople who all work at once, on an application that is killed under them, or whose servers go away. */
record Crew(PackagedApplication application, Path data, List<Salesperson> clients) {
    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(2);
    private static final int DECISIONS_AFTERWARDS = 7;

    static Crew of(int size, PackagedApplication application, Path data, Salesperson.Office office, Journal journal) {
        var clients = IntStream.range(0, size)
                .mapToObj(it -> new Salesperson("client-" + it, office, journal))
                .toList();
        return new Crew(application, data, clients);
    }

    /** {@code kill -9} after so many answers, of the database server too if so wished. */
    void workUntilKilled(int answers, boolean databaseToo) throws Exception {
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

    /** All work while this happens, and after it until each of them has got decisions again. */
    void workThrough(Callable<?> event, Journal journal) throws Exception {
        var over = new AtomicBoolean();
        try (var threads = Executors.newCachedThreadPool()) {
            var work = clients.stream()
                    .map(it -> threads.submit(() -> it.workThrough(over::get)))
                    .toList();
            try {
                event.call();
                var before = journal.lines().size();
                await().atMost(LONGEST_RECOVERY)
                        .until(() -> journal.lines().size() >= before + clients.size() * DECISIONS_AFTERWARDS);
            } finally {
                over.set(true);
            }
            for (var one : work) one.get();
        }
    }

    /** Everybody brings the contract at hand to its end. */
    void finish() throws IOException, InterruptedException {
        for (var client : clients) client.finish();
    }

    /** Decisions that may or may not have been taken. */
    Set<String> unanswered() {
        return clients.stream().flatMap(it -> it.unanswered().stream()).collect(Collectors.toSet());
    }

    /** The server and all that it started, as at a power cut. */
    private void killDatabase() throws IOException {
        var pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
        var server = ProcessHandle.of(pid).orElseThrow();
        var all = Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(it -> it.onExit().join());
    }
}
