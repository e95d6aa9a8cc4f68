package dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What comes back from a backup: an older store below newer read models, then older read models above a newer store. Each time both agree without anybody's help. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RestoreIT {
    @TempDir
    Path home;

    /** Where the two databases lie, while nobody uses them. */
    private record Engines(
            Path postgres, Path mongo, Runnable stop, Runnable start, Function<Set<String>, Documents> read) {}

    @Test
    void of_its_own_engines() throws Exception {
        var data = home.resolve("data");
        try (var application = PackagedApplication.start(home, "--dossier.clock.enabled=false")) {
            restore(
                    application,
                    new Engines(
                            data.resolve("postgres"),
                            data.resolve("mongo"),
                            () -> {},
                            () -> {},
                            it -> Documents.inFile(data, it)));
        }
    }

    @Test
    void of_real_servers() throws Exception {
        var directory = home.resolve("servers");
        try (var servers = RealServers.start(directory)) {
            var arguments = new ArrayList<>(servers.arguments());
            arguments.add("--dossier.clock.enabled=false");
            try (var application = PackagedApplication.start(home, arguments.toArray(String[]::new))) {
                restore(
                        application,
                        new Engines(
                                directory.resolve("postgres"),
                                directory.resolve("mongod"),
                                servers::stopBoth,
                                servers::startBoth,
                                it -> Documents.at(servers.mongoUri(), it)));
            }
        }
    }

    private void restore(PackagedApplication application, Engines engines) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var auditor = new Auditor(Person.of("xu-ming", application.address(), http));
            var office = Salesperson.Office.of(application.address(), http);
            var saved = work("before", office);
            atRest(application, engines, () -> {
                copy(engines.postgres, home.resolve("saved-postgres"));
                copy(engines.mongo, home.resolve("saved-mongo"));
            });
            var lost = work("lost", office);
            auditor.compare(lost, Set.of());

            atRest(application, engines, () -> putBack(home.resolve("saved-postgres"), engines.postgres));
            auditor.compare(saved, Set.of());
            assertThat(auditor.person().read("/api/contracts/lost-1").status()).isEqualTo(404);
            var after = work("after", office);
            auditor.compare(after, Set.of());

            atRest(application, engines, () -> putBack(home.resolve("saved-mongo"), engines.mongo));
            auditor.compare(saved, Set.of());
            auditor.compare(after, Set.of());
            assertThat(auditor.compareNumbers()).isPositive();
            assertThat(Documents.compareWithARebuild(application, engines.read)).isPositive();
        }
    }

    private static Journal work(String name, Salesperson.Office office) throws IOException, InterruptedException {
        var journal = new Journal();
        var salesperson = new Salesperson(name, office, journal);
        for (var contract = 0; contract < 3; contract++) salesperson.oneContract();
        return journal;
    }

    private static void atRest(PackagedApplication application, Engines engines, Runnable work) throws IOException {
        application.stop();
        engines.stop.run();
        work.run();
        engines.start.run();
        application.restart();
    }

    private static void putBack(Path saved, Path place) {
        try {
            FileSystemUtils.deleteRecursively(place);
            copy(saved, place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With its permissions, on which the database insists. */
    private static void copy(Path from, Path to) {
        try (var all = Files.walk(from)) {
            for (var one : (Iterable<Path>) all::iterator)
                Files.copy(one, to.resolve(from.relativize(one).toString()), StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
