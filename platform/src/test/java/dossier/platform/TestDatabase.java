package dossier.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

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

    /** Migrated once; what is made after it costs a copy. Nobody stays connected to it, or it could not be copied. */
    private static final class Template {
        private static final String NAME = migrate();

        private static String migrate() {
            var name = create("");
            Flyway.configure().dataSource(url(name), "postgres", "").load().migrate();
            return name;
        }
    }

    /** An empty database of its own. */
    public static String emptyUrl() {
        return url(create(""));
    }

    /** A database of its own with all migrations done. */
    public static DataSource migrated() {
        return new DriverManagerDataSource(url(create(" template " + Template.NAME)), "postgres", "");
    }

    private static String create(String like) {
        var name = "test_" + COUNT.incrementAndGet();
        JdbcClient.create(Server.RUNNING.getPostgresDatabase())
                .sql("create database " + name + like)
                .update();
        return name;
    }

    private static String url(String name) {
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }
}
