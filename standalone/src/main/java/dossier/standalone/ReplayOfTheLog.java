package dossier.standalone;

import dossier.platform.command.CaseShell;
import dossier.platform.command.Deciders;
import dossier.platform.log.EventLog;
import dossier.platform.read.Period;
import dossier.replay.Difference;
import dossier.replay.Replay;
import dossier.replay.Report;
import dossier.replay.Report.Finding;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/**
 * The check of this version against a copy of a company's history: everything on record is decided again, and what differs is told. Of the application only what
 * reads and decides is started: there are no processors, no clock and no doors, and no migration is run.
 */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@ComponentScan(
        basePackages = "dossier",
        useDefaultFilters = false,
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        includeFilters = {
            @Filter(
                    type = FilterType.ASSIGNABLE_TYPE,
                    classes = {CaseShell.class, Deciders.class, EventLog.class, Replay.class, EmbeddedEngines.class}),
            @Filter(type = FilterType.REGEX, pattern = "dossier\\.platform\\.store\\.StoreConfiguration")
        })
public class ReplayOfTheLog {
    public static final String ASKED_FOR = "--replay";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * @param arguments as of the application, and {@code --replay.from} and {@code --replay.to}, days of recording
     * @return 0 when everything came to the same but what was forgotten, 1 otherwise
     */
    public static int run(String... arguments) {
        // What was decided about the beans when it was built holds for the whole application.
        System.setProperty("spring.aot.enabled", "false");
        var application = new SpringApplication(ReplayOfTheLog.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var started = application.run(arguments)) {
            var asked = started.getEnvironment();
            var period = new Period(
                    asked.getProperty("replay.from", LocalDate.class, Period.ALL.from()),
                    asked.getProperty("replay.to", LocalDate.class, Period.ALL.to()));
            var report =
                    started.getBean(Replay.class).over(period, it -> System.err.println(it + " decisions taken again"));
            print(report, System.out);
            return report.faithful() ? 0 : 1;
        }
    }

    private static void print(Report report, PrintStream out) {
        report.findings().forEach(it -> print(it, out));
        out.printf(
                "replayed: %d decisions, %d reproduced, %d diverged, not replayable %s%n",
                report.decisions(), report.reproduced(), report.diverged(), report.notReplayable());
    }

    private static void print(Finding it, PrintStream out) {
        out.printf(
                "%s %s %s %s %s%n",
                it.verdict().outcome(),
                it.id(),
                it.recordedAt(),
                it.stream(),
                it.command() == null ? "" : it.command());
        if (it.verdict().reason() != null)
            out.printf("  %s %s%n", it.verdict().reason(), it.verdict().detail());
        for (Difference one : it.verdict().differences())
            out.printf("  %s %s: %s -> %s%n", one.part(), one.at(), one.then(), one.now());
    }
}
