package dossier.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The data of a demo company without a past: founded once for each process that tests, copied for every test that begins with it. */
final class Founded {
    private static final Path HOME = found();

    private Founded() {}

    private static Path found() {
        try {
            var home = Files.createTempDirectory(Path.of("target"), "founded");
            try (var application = PackagedApplication.found(home)) {
                application.awaitUp();
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With its permissions, on which the database insists. */
    static void copyTo(Path data) throws IOException {
        var from = HOME.resolve("data");
        try (var all = Files.walk(from)) {
            for (var one : (Iterable<Path>) all::iterator)
                Files.copy(one, data.resolve(from.relativize(one).toString()), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
