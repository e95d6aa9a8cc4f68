package dossier.platform.store;

import dossier.platform.trace.Traces;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The event store on PostgreSQL. Spelled out, because without JPA Axon's own configuration finds no engine and no transactions. */
@Configuration
class EventStoreConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource dataSource) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
    }

    @Bean
    PersistenceExceptionResolver duplicateKeys() {
        return new SQLStateResolver();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer serializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            org.axonframework.config.Configuration axon,
            ConnectionProvider connections,
            TransactionManager transactions,
            PersistenceExceptionResolver duplicateKeys,
            ObjectProvider<Standing> anyStanding) {
        var standing = anyStanding.getIfAvailable(() -> _ -> Optional.empty());
        var engine = JdbcEventStorageEngine.builder()
                .snapshotSerializer(serializer)
                .eventSerializer(eventSerializer)
                .upcasterChain(axon.upcasterChain())
                .snapshotFilter(axon.snapshotFilter())
                .persistenceExceptionResolver(duplicateKeys)
                .connectionProvider(connections)
                .transactionManager(transactions);
        return new JdbcEventStorageEngine(engine) {
            @Override
            public Optional<DomainEventMessage<?>> readSnapshot(String stream) {
                return standing.lastOf(stream);
            }

            @Override
            protected void appendEvents(List<? extends EventMessage<?>> events, Serializer by) {
                try (var _ = Traces.part("append")) {
                    super.appendEvents(events, by);
                }
            }
        };
    }

    @Bean
    @Qualifier("eventStore")
    NotifyingEventStore eventBus(EventStorageEngine engine, Clock clock) {
        GenericEventMessage.clock = clock;
        return new NotifyingEventStore(engine);
    }

    @Bean
    OneAtATime oneAtATime(JdbcClient sql, PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        return (name, work) -> transaction.executeWithoutResult(_ -> {
            sql.sql("select pg_advisory_xact_lock(hashtext(?))")
                    .param(name)
                    .query()
                    .singleRow();
            work.run();
        });
    }
}
