package dossier.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL for tests: one server for the JVM, started by the first who asks, and as many databases as wanted. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start(); // stops itself with the JVM
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** An empty database of its own. */
    public static String emptyUrl() {
        var name = "test_" + COUNT.incrementAndGet();
        JdbcClient.create(Server.RUNNING.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    /** A database of its own with all migrations done. */
    public static DataSource migrated() {
        var url = emptyUrl();
        var flyway = Flyway.configure().dataSource(url, "postgres", "").load();
        flyway.migrate();
        return flyway.getConfiguration().getDataSource();
    }
}
