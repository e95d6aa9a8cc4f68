package dossier.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmbeddedPostgresTest {
    private static final int ACKNOWLEDGED = 500;

    @TempDir
    Path directory;

    @Test
    void after_a_kill_the_server_that_was_left_running_is_stopped_and_every_acknowledged_row_is_there()
            throws Exception {
        var application = ChildProcess.start(WritesRows.class, directory.toString());
        var read = application.linesUntil(line -> line.equals("row " + ACKNOWLEDGED));
        var acknowledged = read + application.kill();
        assertThat(postmaster().isAlive())
                .as("the server outlives the application")
                .isTrue();

        // One row may have been committed and not yet said.
        withPostgres(connection -> assertThat(count(connection)).isBetween(acknowledged, acknowledged + 1));
    }

    @Test
    void a_second_application_on_the_same_directory_is_refused_in_one_sentence_and_the_first_goes_on()
            throws Exception {
        var application = ChildProcess.start(WritesRows.class, directory.toString());
        application.linesUntil(line -> line.equals("row 1"));

        assertThatThrownBy(() -> DataDirectory.hold(directory))
                .isInstanceOf(EngineFailure.class)
                .hasMessage("The data directory " + directory.toRealPath() + " is in use by another running Dossier.");

        application.linesUntil(line -> line.equals("row " + ACKNOWLEDGED));
        application.kill();
        withPostgres(connection -> assertThat(count(connection)).isGreaterThanOrEqualTo(ACKNOWLEDGED));
    }

    @Test
    void a_directory_is_free_again_once_it_is_closed() {
        DataDirectory.hold(directory).close();
        DataDirectory.hold(directory).close();
    }

    @Test
    void a_pid_file_whose_number_now_belongs_to_another_process_does_not_hinder_the_start() throws Exception {
        withPostgres(WritesRows::createTable);
        Files.writeString(
                directory.resolve("postgres/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + directory + "\n0\n5432\n");

        withPostgres(connection -> assertThat(count(connection)).isZero());
    }

    @Test
    void a_pid_file_of_a_process_that_is_gone_does_not_hinder_the_start() throws Exception {
        var application = ChildProcess.start(WritesRows.class, directory.toString());
        application.linesUntil(line -> line.equals("row 1"));
        application.kill();
        var postmaster = postmaster();
        postmaster.destroyForcibly();
        postmaster.onExit().join();

        withPostgres(connection -> assertThat(count(connection)).isPositive());
    }

    @Test
    void a_set_up_that_was_interrupted_is_begun_anew() throws Exception {
        Files.createDirectories(directory.resolve("postgres.initialising/base"));
        Files.createDirectories(directory.resolve("postgresql.unpacking/bin"));

        withPostgres(WritesRows::createTable);
    }

    @Test
    void a_commit_is_on_disk_before_it_is_acknowledged() throws Exception {
        withPostgres(connection -> {
            assertThat(setting(connection, "fsync")).isEqualTo("on");
            assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(connection, "full_page_writes")).isEqualTo("on");
        });
    }

    @Test
    void nobody_without_the_password_gets_in() throws Exception {
        try (var data = DataDirectory.hold(directory);
                var postgres = EmbeddedPostgres.start(data)) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.getJdbcUrl(), postgres.getUsername(), "guess")
                            .close())
                    .isInstanceOf(SQLException.class);
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void withPostgres(Work work) throws SQLException {
        try (var data = DataDirectory.hold(directory);
                var postgres = EmbeddedPostgres.start(data);
                var connection = WritesRows.connect(postgres)) {
            work.on(connection);
        }
    }

    private ProcessHandle postmaster() throws IOException {
        var pidFile = Files.readAllLines(directory.resolve("postgres/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(pidFile.getFirst().strip())).orElseThrow();
    }

    private static int count(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select count(*) from told")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** An application that writes rows for ever and says each one after its commit. */
    static final class WritesRows {
        public static void main(String[] arguments) throws SQLException {
            var postgres = EmbeddedPostgres.start(DataDirectory.hold(Path.of(arguments[0])));
            try (var connection = connect(postgres);
                    var insert = connection.prepareStatement("insert into told values (?)")) {
                createTable(connection);
                for (var row = 1; ; row++) {
                    insert.setInt(1, row);
                    insert.executeUpdate();
                    System.out.println("row " + row);
                }
            }
        }

        static Connection connect(EmbeddedPostgres postgres) throws SQLException {
            return DriverManager.getConnection(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
        }

        static void createTable(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                statement.execute("create table told (row int primary key)");
            }
        }
    }
}
