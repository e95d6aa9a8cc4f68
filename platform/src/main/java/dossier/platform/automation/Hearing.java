package dossier.platform.automation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A transaction in which followers are told of events, one at a time in the whole house: what is not committed is told again. On a connection of its own, so that
 * what followers send is decided in transactions of its own.
 */
final class Hearing {
    /** Of the advisory lock; any number that nobody else uses. */
    private static final int LOCK = 20_260_301;

    private final JdbcClient sql;
    private final DeadLetters letters;
    private final Map<String, GapAwareTrackingToken> positions;

    private Hearing(JdbcClient sql) {
        this.sql = sql;
        this.letters = new DeadLetters(sql);
        this.positions = positions(sql);
    }

    /** @return empty when another is just telling them */
    static <T> Optional<T> unlessAnotherDoes(DataSource database, Function<Hearing, T> telling) {
        return in(
                database,
                sql -> sql.sql("select pg_try_advisory_xact_lock(?)")
                                .param(LOCK)
                                .query(Boolean.class)
                                .single()
                        ? Optional.of(telling.apply(new Hearing(sql)))
                        : Optional.empty());
    }

    /** Waits for another that is just telling them. */
    static <T> T afterAnother(DataSource database, Function<Hearing, T> doing) {
        return in(database, sql -> {
            sql.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
            return doing.apply(new Hearing(sql));
        });
    }

    private static <T> T in(DataSource database, Function<JdbcClient, T> doing) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            return committed(connection, doing);
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the positions of the followers cannot be kept", e);
        }
    }

    private static <T> T committed(Connection connection, Function<JdbcClient, T> doing) throws SQLException {
        var done = false;
        try {
            var result = doing.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) connection.rollback();
        }
    }

    static Map<String, GapAwareTrackingToken> positions(JdbcClient sql) {
        return sql
                .sql("select name, position, gaps from follower")
                .query((row, _) -> Map.entry(row.getString("name"), position(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static GapAwareTrackingToken position(ResultSet row) throws SQLException {
        return GapAwareTrackingToken.newInstance(
                row.getLong("position"), List.of((Long[]) row.getArray("gaps").getArray()));
    }

    DeadLetters letters() {
        return letters;
    }

    /** Whether a follower is still to be told. At worst it is told twice. */
    boolean missed(String follower, TrackingToken event) {
        var position = positions.get(follower);
        return position != null && !position.covers(event);
    }

    /** They have heard everything up to there. */
    void moveOn(Set<String> followers, GapAwareTrackingToken to) {
        var moved = followers.stream()
                .filter(it -> positions.containsKey(it) && !position(it).covers(to))
                // nearly always all of them are at one place
                .collect(Collectors.groupingBy(
                        it -> (GapAwareTrackingToken) position(it).upperBound(to)));
        moved.forEach((now, names) -> sql.sql("update follower set position = ?, gaps = ? where name = any (?)")
                .params(now.getIndex(), now.getGaps().toArray(Long[]::new), names.toArray(String[]::new))
                .update());
    }

    private GapAwareTrackingToken position(String follower) {
        return Objects.requireNonNull(positions.get(follower));
    }

    static OffsetDateTime moment(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
