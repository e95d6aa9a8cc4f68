package dossier.platform.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dossier.contracts.api.ContractEvent.ContractWithdrawn;
import dossier.contracts.api.ContractId;
import dossier.platform.TestDatabase;
import dossier.platform.store.StoredWords;
import dossier.platform.store.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventLogTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private final HikariDataSource pool = new HikariDataSource();
    private final JdbcClient sql = JdbcClient.create(pool);
    private final StoredWords words = new StoredWords(Vocabulary.scan());

    EventLogTest() {
        pool.setDataSource(TestDatabase.migrated());
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void events_are_read_in_the_order_of_the_store_by_case_by_period_and_by_id() {
        append("contracts/a", 0, NOON);
        append("contracts/b", 0, NOON.plusMillis(500));
        append("contracts/a", 1, NOON.plusSeconds(1));
        var log = log(pool);
        assertThat(ids(log, NOON, NOON.plusSeconds(9)))
                .containsExactly("contracts/a#0", "contracts/b#0", "contracts/a#1");
        assertThat(ids(log, NOON, NOON.plusSeconds(1))).containsExactly("contracts/a#0", "contracts/b#0");
        assertThat(ids(log, NOON.plusSeconds(1), NOON.plusSeconds(9))).containsExactly("contracts/a#1");
        assertThat(log.<Object>read(it -> it.of("contracts/a", 1, 9).stream()
                                .map(Logged::id)
                                .toList())
                        .toString())
                .isEqualTo("[contracts/a#1]");
        var found = log.read(it -> it.find("contracts/b#0")).orElseThrow();
        assertThat(found.event()).isEqualTo(new ContractWithdrawn(new ContractId("x"), "why"));
        assertThat(found.name()).isEqualTo("contracts.ContractWithdrawn");
        assertThat(found.recordedAt()).isEqualTo(NOON.plusMillis(500));
        assertThat(found.by()).isNotNull().hasToString("li");
        assertThat(found.begins()).isTrue();
    }

    @Test
    void case_by_case_a_decision_that_changed_nothing_stands_with_the_case_that_was_asked() {
        append("contracts/b", 0, NOON);
        append("contracts/a", 0, NOON);
        sql.sql(
                        "insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload, payloadtype, timestamp)"
                                + " values ('decisions/d', 0, 'Decision', 'd', convert_to('{}', 'UTF8'), convert_to(:payload, 'UTF8'), 'decisions.NothingChanged', :at)")
                .param("payload", "{\"command\":\"contracts.SignContract\",\"id\":\"d\",\"stream\":\"contracts/a\"}")
                .param("at", NOON.toString())
                .update();
        append("contracts/b", 1, NOON);
        var ids = log(pool).read(it -> {
            try (var events = it.byCase(NOON, NOON.plusSeconds(9))) {
                return events.map(Logged::id).toList();
            }
        });
        assertThat(ids).containsExactly("contracts/a#0", "d", "contracts/b#0", "contracts/b#1");
    }

    @Test
    void a_reading_sees_one_moment_of_the_store_whatever_is_appended_meanwhile() {
        append("contracts/a", 0, NOON);
        var log = log(pool);
        var seen = log.read(it -> {
            var before = it.of("contracts/a", 0, 9).size();
            append("contracts/a", 1, NOON);
            return new int[] {before, it.of("contracts/a", 0, 9).size()};
        });
        assertThat(seen).containsExactly(1, 1);
        assertThat(log.<Integer>read(it -> it.of("contracts/a", 0, 9).size())).isEqualTo(2);
    }

    @Test
    void nothing_can_be_written_on_the_connection_of_a_reading_and_the_pool_can_write_afterwards() {
        var lent = new Lent(pool);
        append("contracts/a", 0, NOON);
        log(lent).read(it -> {
            assertThat(it.of("contracts/a", 0, 9)).hasSize(1);
            assertThatThrownBy(() -> lent.write("delete from domainevententry"))
                    .hasMessageContaining("read-only transaction");
            return it;
        });
        append("contracts/a", 1, NOON);
        assertThat(sql.sql("select count(*) from domainevententry")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void cases_that_were_forgotten_are_known() {
        sql.sql(
                        "insert into case_key (subject, id, wrapped, created_at, dropped_at) values ('contracts/a', 'k', null, now(), now()), ('contracts/b', 'l', 'x', now(), null)")
                .update();
        assertThat(log(pool).read(EventLog.Reading::forgotten)).containsExactly("contracts/a");
    }

    /** Keeps hold of the connection it lent last, as a careless reader could. */
    private static final class Lent extends DelegatingDataSource {
        private Connection last;

        private Lent(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            last = super.getConnection();
            return last;
        }

        private void write(String statement) throws java.sql.SQLException {
            try (var it = last.createStatement()) {
                it.executeUpdate(statement);
            }
        }
    }

    private static Iterable<String> ids(EventLog log, Instant from, Instant before) {
        return log.read(it -> {
            try (var events = it.all(from, before)) {
                return events.map(Logged::id).toList();
            }
        });
    }

    private EventLog log(DataSource from) {
        return new EventLog(from, words, words.json(), new ObjectProvider<EventUpcaster>() {
            @Override
            public Stream<EventUpcaster> stream() {
                return Stream.empty();
            }

            @Override
            public Stream<EventUpcaster> orderedStream() {
                return Stream.empty();
            }
        });
    }

    private void append(String stream, long version, Instant at) {
        var payload = words.serialize(new ContractWithdrawn(new ContractId("x"), "why"), byte[].class);
        var id = stream + "#" + version;
        var metaData = "{\"by\":\"li\",\"position\":\"post\",\"decisionId\":\"" + id + "\"}";
        sql.sql(
                        "insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload, payloadrevision, payloadtype, timestamp) values (?, ?, 'Case', ?, ?, ?, ?, ?, ?)")
                .params(
                        stream,
                        version,
                        id,
                        metaData.getBytes(StandardCharsets.UTF_8),
                        payload.getData(),
                        payload.getType().getRevision(),
                        payload.getType().getName(),
                        org.axonframework.common.DateTimeUtils.formatInstant(at))
                .update();
    }
}
