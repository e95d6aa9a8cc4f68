package dossier.platform.start;

import com.mongodb.ConnectionString;
import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says why there is no connection to MongoDB, by its hosts: the whole address may hold a password. */
final class MongoFailureAnalyzer extends AbstractFailureAnalyzer<MongoException> {
    private static final String ADDRESS = "dossier.mongo.uri";

    private final Environment settings;

    MongoFailureAnalyzer(Environment settings) {
        this.settings = settings;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, MongoException failure) {
        return switch (failure) {
            case MongoSecurityException _ ->
                new FailureAnalysis(
                        "MongoDB at " + hosts() + " does not let this user in.",
                        "Check the user and password in " + ADDRESS + ".",
                        failure);
            case MongoTimeoutException late ->
                new FailureAnalysis(
                        "No MongoDB that may be written to answers at " + hosts() + ".",
                        "Start it, initiate its replica set, or set " + ADDRESS + " to where it is.",
                        late);
            default -> null;
        };
    }

    private String hosts() {
        var address = settings.getProperty(ADDRESS);
        return address == null ? "its address" : String.join(", ", new ConnectionString(address).getHosts());
    }
}
