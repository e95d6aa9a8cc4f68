package dossier.platform.start;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says why there is no connection to PostgreSQL. What else goes wrong in the database is for those who read stack traces. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {
    private static final String ADDRESS = "spring.datasource.url";

    private final Environment settings;

    DatabaseFailureAnalyzer(Environment settings) {
        this.settings = settings;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException failure) {
        var at = settings.getProperty(ADDRESS, "").replaceAll("[?].*", "");
        var state = stateOf(failure);
        if (state.startsWith("08"))
            return said(
                    "No PostgreSQL answers at " + at + ".",
                    "Start it, or set " + ADDRESS + " to where it is.",
                    failure);
        if (state.startsWith("28"))
            return said(
                    "PostgreSQL at " + at + " does not let this user in.",
                    "Check spring.datasource.username and spring.datasource.password.",
                    failure);
        if (state.equals("3D000"))
            return said(
                    "There is no such database: " + at + ".",
                    "Create it with --locale-provider=builtin --builtin-locale=C.UTF-8, or correct " + ADDRESS + ".",
                    failure);
        return null;
    }

    /** Of the innermost that has one: the pool wraps what the driver says. */
    private static String stateOf(SQLException failure) {
        var state = failure.getSQLState();
        for (Throwable it = failure; it != null; it = it.getCause())
            if (it instanceof SQLException inner && inner.getSQLState() != null) state = inner.getSQLState();
        return state == null ? "" : state;
    }

    private static FailureAnalysis said(String sentence, String action, Throwable cause) {
        return new FailureAnalysis(sentence, action, cause);
    }
}
