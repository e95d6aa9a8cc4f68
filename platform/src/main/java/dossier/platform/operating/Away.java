package dossier.platform.operating;

import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A database that is away, full or read-only: what was asked for is done once or not at all, and can be asked again. */
public final class Away {
    /** Connection lost (08), resources exhausted (53), server shutting down or starting (57P), written to a read-only server (25006). */
    private static final Pattern STATES = Pattern.compile("08...|53...|57P..|25006");

    /**
     * What a MongoDB says of a single document that it does not write now and any other would: it steps down (189, 10107, 11602, 13436), shuts down (91, 11600), or its
     * disk is full (14031).
     */
    private static final Set<Integer> CODES = Set.of(91, 189, 10_107, 11_600, 11_602, 13_436, 14_031);

    /** What the pool says, without a state, of a connection it took away under a reader because it had broken. */
    private static final String TAKEN_AWAY = "Connection is closed";

    private Away() {}

    /** Whether that is what is behind a failure. */
    public static boolean explains(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(Away::tells);
    }

    private static boolean tells(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException _ -> true;
            case SQLException sql when sql.getSQLState() == null -> TAKEN_AWAY.equals(sql.getMessage());
            case SQLException sql -> STATES.matcher(sql.getSQLState()).matches();
            case MongoTimeoutException _, MongoSocketException _ -> true;
            case MongoNotPrimaryException _, MongoNodeIsRecoveringException _ -> true;
            case MongoException mongo -> CODES.contains(mongo.getCode());
            default -> false;
        };
    }
}
