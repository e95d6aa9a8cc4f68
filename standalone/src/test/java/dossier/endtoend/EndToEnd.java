package dossier.endtoend;

import dossier.standalone.PackagedApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** All scenarios against one application, started once; which engines it stands on is the only difference between the suites. */
@TestInstance(Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway.Init") // set before all scenarios
abstract class EndToEnd
        implements DraftToSignature,
                Branches,
                CalledOff,
                Seals,
                Prices,
                Exports,
                Proved,
                Gatherings,
                Revenue,
                Complaints,
                Appraisals,
                AnsweredByLink,
                Imports,
                Organisation,
                Careers,
                TakenOver,
                Templated,
                Returns,
                PassedOn,
                Deputies,
                PoliciesAndCalendars,
                OnceOnly,
                BadInput,
                HostileText,
                ReadingRights,
                Privacy,
                Accesses,
                Numbers,
                Pasts,
                Replays,
                SignIn,
                EveryDoor,
                Surroundings,
                Waiting,
                Searches,
                Lives,
                Dashboards,
                CasePages,
                SaidAboutCases,
                Walk {
    private PackagedApplication application;
    private House house;

    /** Starts the engines and answers the arguments that make an application use them. */
    abstract List<String> engines(Path home) throws IOException;

    /** Stops what {@link #engines} started. */
    abstract void stopEngines();

    @BeforeAll
    void start(@TempDir Path home) throws IOException {
        application = PackagedApplication.start(home, engines(home).toArray(String[]::new));
        house = new House(application.address());
    }

    @AfterAll
    void stop() {
        application.close();
        stopEngines();
    }

    @Override
    public House house() {
        return house;
    }
}
