package dossier.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes those who wait on other nodes, by PostgreSQL's {@code LISTEN} and {@code NOTIFY}. They are told beside the command and not in its transaction, where every
 * notification would queue up for one lock: many commits at once are told once, and a node that dies in between leaves it to the others' own looking.
 */
@Component
@ConditionalOnProperty(name = "dossier.engines", havingValue = "external")
class Neighbours implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);
    private static final String CHANNEL = "dossier_events";
    private static final Duration LISTEN_AT_MOST = Duration.ofSeconds(1), AFTER_TROUBLE = Duration.ofSeconds(1);

    private final NotifyingEventStore store;
    private final DataSource database;
    private final String node = UUID.randomUUID().toString();
    private final Semaphore committed = new Semaphore(0);
    private volatile boolean going;

    Neighbours(NotifyingEventStore store, DataSource database) {
        this.store = store;
        this.database = database;
    }

    @Override
    public void start() {
        going = true;
        store.tellNeighbours(committed::release);
        begin("neighbours-tell", this::tell);
        begin("neighbours-hear", this::listen);
    }

    private void begin(String name, OnConnection work) {
        Thread.ofPlatform().name(name).daemon().start(() -> {
            while (going) onConnection(name, work);
        });
    }

    @FunctionalInterface
    private interface OnConnection {
        void go(Connection connection) throws SQLException, InterruptedException;
    }

    /** One connection for as long as it holds. */
    private void onConnection(String name, OnConnection work) {
        try {
            try (var connection = database.getConnection()) {
                work.go(connection);
            } catch (SQLException e) {
                if (!going) return;
                LOG.warn("{}: other nodes are not told at once for the time being: {}", name, e.toString());
                Thread.sleep(AFTER_TROUBLE);
            }
        } catch (InterruptedException e) {
            going = false;
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Connection connection) throws SQLException, InterruptedException {
        try (var notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            notify.setString(1, CHANNEL);
            notify.setString(2, node);
            while (going) {
                committed.acquire();
                committed.drainPermits();
                notify.execute();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var listen = connection.createStatement()) {
            listen.execute("listen " + CHANNEL);
        }
        store.wake(); // for what was told while nobody listened
        var heard = connection.unwrap(PGConnection.class);
        while (going) if (isOfOthers(heard.getNotifications((int) LISTEN_AT_MOST.toMillis()))) store.wake();
    }

    private boolean isOfOthers(PGNotification @Nullable [] notifications) {
        return notifications != null
                && Stream.of(notifications).anyMatch(it -> !it.getParameter().equals(node));
    }

    /** Both end by themselves, at the latest after {@link #LISTEN_AT_MOST}. */
    @Override
    public void stop() {
        going = false;
        committed.release();
    }

    @Override
    public boolean isRunning() {
        return going;
    }
}
