package dossier;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dossier.counterparties.api.CounterpartyId;
import dossier.platform.command.CaseShell;
import dossier.platform.command.Deciders;
import dossier.platform.command.Streams;
import dossier.platform.files.StoredFiles;
import dossier.platform.store.KeyVault;
import dossier.words.Command;
import dossier.words.Context;
import dossier.words.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** What may know what. */
@AnalyzeClasses(
        packages = "dossier",
        importOptions = {DoNotIncludeTests.class, BordersTest.NoTestJars.class})
class BordersTest {
    /** Packaged, the tests of a module stand in a jar of their own. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    /** The two sides share words and ground, and nothing else. */
    @ArchTest
    static final ArchRule deciding_knows_nothing_of_showing = noClasses()
            .that()
            .resideInAPackage("dossier.*.command..")
            .and()
            .resideOutsideOfPackage("dossier.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dossier.*.query..", "dossier.platform.read..");

    @ArchTest
    static final ArchRule showing_knows_nothing_of_deciding = noClasses()
            .that()
            .resideInAPackage("dossier.*.query..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("dossier.*.command..").and(resideOutsideOfPackages("dossier.platform..")));

    /** It can neither append, send nor notify: of the ground it has what reads, and of deciding the deciders. */
    @ArchTest
    static final ArchRule replay_only_reads = noClasses()
            .that()
            .resideInAnyPackage("dossier.replay..", "dossier.proofs..", "dossier.evidence..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.axonframework..",
                            "com.mongodb..",
                            "java.sql..",
                            "javax.sql..",
                            "org.springframework.jdbc..",
                            "org.springframework.transaction..",
                            "dossier.platform.automation..",
                            "dossier.platform.clock..",
                            "dossier.platform.command..",
                            "dossier.platform.comments..",
                            "dossier.platform.files..",
                            "dossier.platform.links..",
                            "dossier.platform.notary..",
                            "dossier.platform.notices..",
                            "dossier.platform.security..",
                            "dossier.*.command..",
                            "dossier.*.query..")
                    .or(type(KeyVault.class))
                    .and(not(type(Deciders.class).or(type(Streams.class)).or(type(StoredFiles.class)))));

    /** So that a new context is replayed as soon as it records anything; policies are what a what-if alters. */
    @ArchTest
    static final ArchRule audit_knows_no_kind_of_case = noClasses()
            .that()
            .resideInAnyPackage("dossier.replay..", "dossier.proofs..", "dossier.evidence..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("dossier.*.api..")
                    .and(resideOutsideOfPackages("dossier.policies.api..", "dossier.decisions.api.."))
                    .and(not(type(CounterpartyId.class))));

    @ArchTest
    static final ArchRule the_ground_knows_no_domain = noClasses()
            .that()
            .resideInAPackage("dossier.platform..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "dossier.*.command..", "dossier.*.query..", "dossier.*.api..", "dossier.standalone..")
                    .and(resideOutsideOfPackages(
                            "dossier.platform..", "dossier.decisions.api..", "dossier.comments.api..")));

    @ArchTest
    static final ArchRule the_words_know_no_framework = classes()
            .that()
            .resideInAnyPackage("dossier.words..", "dossier.handbook..", "dossier.*.api..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "dossier.words..",
                    "dossier.handbook..",
                    "dossier.*.api..",
                    "com.fasterxml.jackson.annotation..",
                    "jakarta.validation..",
                    "org.jspecify..");

    /** So that any decision can be taken again from the log alone. */
    @ArchTest
    static final ArchRule deciders_and_states_are_pure = noClasses()
            .that()
            .haveSimpleNameEndingWith("Decider")
            .or()
            .haveSimpleNameEndingWith("State")
            .or()
            .resideInAnyPackage("dossier.words..", "dossier.handbook..", "dossier.*.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.axonframework..",
                    "java.sql..",
                    "java.net..",
                    "java.io..",
                    "java.nio.file..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule commands_and_events_are_records = classes()
            .that()
            .implement(Command.class)
            .or()
            .implement(Event.class)
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule families_of_words_stand_where_they_are_looked_for =
            classes().that().areAnnotatedWith(Context.class).should().resideInAPackage("dossier.*.api");

    @ArchTest
    static final ArchRule only_shells_know_axons_aggregates = noClasses()
            .that()
            .areNotAssignableTo(CaseShell.class)
            .and()
            .resideOutsideOfPackage("dossier.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.axonframework.modelling..");

    /** Without it a long case begins with where it stood, which only Axon knows to take for the case itself. */
    @ArchTest
    static final ArchRule who_reads_events_says_from_which_on =
            noClasses().should().callMethod(EventStore.class, "readEvents", String.class);

    @ArchTest
    static final ArchRule packages_form_no_circles =
            slices().matching("dossier.(**)").should().beFreeOfCycles();
}
