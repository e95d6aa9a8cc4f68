package dossier.standalone;

import dossier.platform.proofs.ProofLog;
import dossier.proofs.Check;
import dossier.proofs.CheckReport;
import dossier.proofs.Finding;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The check of a company's log against its proofs and against checkpoints that somebody else holds. Nothing but what reads is started. */
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
@Import({ProofLog.class, Check.class, EmbeddedEngines.class})
public class CheckOfTheProofs {
    public static final String ASKED_FOR = "--check-proofs";

    /**
     * @param arguments as of the application, and {@code --proofs.from} and {@code --proofs.before}, leaves whose events are checked, and {@code --proofs.held}, a
     *     checkpoint in a file or a directory of them
     * @return 0 when everything is as it was signed, 1 otherwise
     */
    public static int run(String... arguments) {
        // What was decided about the beans when it was built holds for the whole application.
        System.setProperty("spring.aot.enabled", "false");
        var application = new SpringApplication(CheckOfTheProofs.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var started = application.run(arguments)) {
            var asked = started.getEnvironment();
            var report = started.getBean(Check.class)
                    .run(
                            new Check.Asked(
                                    asked.getProperty("proofs.from", Long.class, 0L),
                                    asked.getProperty("proofs.before", Long.class, Long.MAX_VALUE),
                                    held(asked.getProperty("proofs.held", Path.class))),
                            it -> System.err.println(it + " leaves checked"),
                            () -> false);
            print(report, System.out);
            return report.intact() ? 0 : 1;
        }
    }

    private static List<String> held(@Nullable Path where) {
        if (where == null) return List.of();
        try (var files = Files.isDirectory(where) ? Files.list(where) : Stream.of(where)) {
            return files.sorted().map(CheckOfTheProofs::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(CheckReport report, PrintStream out) {
        report.findings().forEach(it -> print(it, out));
        out.printf(
                "checked: %s, leaves %d to %d of %d, %d checkpoints, %d events without a leaf yet: %s%n",
                report.origin(),
                report.from(),
                report.before(),
                report.size(),
                report.checkpoints(),
                report.waiting(),
                report.intact() ? "intact" : report.counts());
    }

    private static void print(Finding it, PrintStream out) {
        out.printf(
                "%s leaves %d to %d %s %s: %s%n",
                it.kind(),
                it.leaf(),
                it.before(),
                it.event() == null ? "" : it.event(),
                it.stream() == null ? "" : it.stream() + "#" + it.version(),
                it.detail());
    }
}
