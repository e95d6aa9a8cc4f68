package dossier.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dossier.platform.TestDatabase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NeighboursTest {
    private final DataSource database = TestDatabase.migrated();
    private final Node here = new Node(), there = new Node();

    private final class Node {
        private final NotifyingEventStore store = new NotifyingEventStore(new InMemoryEventStorageEngine());
        private final Neighbours neighbours = new Neighbours(store, database);
        private final AtomicInteger woken = new AtomicInteger();

        private Node() {
            store.wakeAtCommit(woken::incrementAndGet);
            neighbours.start();
            awaitListening(); // which wakes once, for what was told before
        }

        private void awaitListening() {
            await().atMost(Duration.ofSeconds(20)).until(() -> woken.get() == 1);
        }

        private void commit() {
            store.publish(GenericEventMessage.asEventMessage("something"));
        }
    }

    @AfterEach
    void stop() {
        here.neighbours.stop();
        there.neighbours.stop();
    }

    @Test
    void a_commit_here_wakes_those_who_wait_there_and_is_not_told_back() {
        here.commit();
        await().atMost(Duration.ofSeconds(20)).until(() -> there.woken.get() == 2);
        there.commit();
        await().atMost(Duration.ofSeconds(20)).until(() -> here.woken.get() == 3);
        assertThat(there.woken).as("its own commit once more").hasValue(3);
    }

    @Test
    void who_lost_its_connection_listens_again() {
        JdbcClient.create(database)
                .sql("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %'")
                .query((row, _) -> row.getBoolean(1))
                .list();
        await().atMost(Duration.ofSeconds(20)).until(() -> there.woken.get() == 2 && here.woken.get() == 2);
        here.commit();
        await().atMost(Duration.ofSeconds(20)).until(() -> there.woken.get() == 3);
    }
}
