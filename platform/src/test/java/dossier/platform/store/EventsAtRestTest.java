package dossier.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dossier.contracts.api.ContractEvent.ContractWithdrawn;
import dossier.contracts.api.ContractId;
import dossier.platform.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The serializer, the keys and Axon's event store together, on a pool that has but one connection. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventsAtRestTest {
    private static final HikariDataSource POOL = new HikariDataSource();

    static {
        POOL.setDataSource(TestDatabase.migrated());
        POOL.setMaximumPoolSize(1);
        POOL.setConnectionTimeout(Duration.ofSeconds(3).toMillis());
    }

    private final JdbcClient sql = JdbcClient.create(POOL);
    private final JdbcTransactionManager transactions = new JdbcTransactionManager(POOL);
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);
    private final EventStorageEngine engine = engine();
    private final ContractWithdrawn withdrawn = new ContractWithdrawn(new ContractId(Ids.next()), "secret-reason");

    @AfterAll
    static void close() {
        POOL.close();
    }

    @Test
    void an_event_and_the_key_of_its_case_are_appended_and_read_on_one_connection() {
        transaction.executeWithoutResult(_ -> engine.appendEvents(message(0), message(1)));

        assertThat(sql.sql("select payload from domainevententry where aggregateidentifier = ?")
                        .param(stream())
                        .query((row, _) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                        .list())
                .hasSize(2)
                .allMatch(it -> it.contains("§1:") && !it.contains("secret"));
        assertThat(engine().readEvents(stream()).asStream().<Object>map(DomainEventMessage::getPayload))
                .containsExactly(withdrawn, withdrawn);
        assertThat(payloads(engine())).contains(withdrawn);
    }

    @Test
    void a_rolled_back_append_leaves_no_key_behind() {
        transaction.executeWithoutResult(it -> {
            engine.appendEvents(message(0));
            it.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> engine.appendEvents(message(0)));

        assertThat(engine().readEvents(stream()).asStream().<Object>map(DomainEventMessage::getPayload))
                .containsExactly(withdrawn);
    }

    @Test
    void a_refused_append_is_refused_for_its_version_and_for_nothing_else() {
        transaction.executeWithoutResult(_ -> engine.appendEvents(message(0)));

        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> engine.appendEvents(message(0))))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void an_event_of_a_newer_version_does_not_stop_a_reader() {
        transaction.executeWithoutResult(_ -> engine.appendEvents(message(0), message(1)));
        sql.sql(
                        "update domainevententry set payloadtype = 'contracts.ContractShredded' where aggregateidentifier = ? and sequencenumber = 0")
                .param(stream())
                .update();

        assertThat(payloads(engine())).contains(withdrawn).hasAtLeastOneElementOfType(UnknownSerializedType.class);
    }

    private GenericDomainEventMessage<ContractWithdrawn> message(long version) {
        return new GenericDomainEventMessage<>("Contract", stream(), version, withdrawn);
    }

    private String stream() {
        return "contracts/" + withdrawn.id();
    }

    private static List<Object> payloads(EventStorageEngine engine) {
        try (Stream<? extends EventMessage<?>> events = engine.readEvents(null, false)) {
            return events.<Object>map(EventMessage::getPayload).toList();
        }
    }

    /** With nothing remembered, like a node that has just started. */
    private EventStorageEngine engine() {
        var vault =
                new KeyVault(sql, AesGcm.key(new byte[AesGcm.KEY_BYTES]), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        var serializer = new StoredWords(Vocabulary.scan(), new ConfidentialTexts(vault));
        return JdbcEventStorageEngine.builder()
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(new SQLStateResolver())
                .connectionProvider(
                        new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(POOL)))
                .transactionManager(new SpringTransactionManager(transactions))
                .build();
    }
}
