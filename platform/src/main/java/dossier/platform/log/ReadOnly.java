package dossier.platform.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A connection and a transaction of their own that can change nothing and see one moment of the store, however long they last. */
public final class ReadOnly {
    private static final int ROWS_AT_ONCE = 500;

    private ReadOnly() {}

    /** @param reading must not keep what it is given */
    public static <T> T read(DataSource store, Function<JdbcTemplate, T> reading) {
        try (var connection = store.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return reading.apply(template(connection));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the event store cannot be read", e);
        }
    }

    private static JdbcTemplate template(Connection connection) {
        var template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        template.setFetchSize(ROWS_AT_ONCE);
        return template;
    }
}
