package dossier.platform.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dossier.words.Forgotten;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.AEADBadTagException;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The keys of the cases: random, wrapped by the house's master key, kept in a table beside the event store. Dropping one forgets the case's confidential texts
 * everywhere in the log, at once on this node and within {@link #REMEMBERED} on others, and leaves every stored byte as it is.
 *
 * <p>A key is made in the transaction that first needs it, on that transaction's own connection, and is known to it alone until it commits.
 */
public final class KeyVault {
    static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int REMEMBERED_KEYS = 20_000;
    private static final int ID_BYTES = 8;

    private final JdbcClient sql;
    private final SecretKey master;
    private final Clock clock;
    /** Each key under its subject and under its id; a subject has a slash, an id has none. */
    private final Cache<String, CaseKey> committed;

    public KeyVault(JdbcClient sql, SecretKey master, Clock clock) {
        this.sql = sql;
        this.master = master;
        this.clock = clock;
        this.committed = Caffeine.newBuilder()
                .maximumSize(2 * REMEMBERED_KEYS)
                .expireAfterWrite(REMEMBERED)
                .ticker(() -> Duration.between(Instant.EPOCH, clock.instant()).toNanos())
                .build();
    }

    /**
     * Makes a text unreadable but for {@link #open}; {@link Forgotten#TEXT} when the case was forgotten.
     *
     * @param subject stream of the case, {@code contracts/…}
     */
    public String seal(String subject, String text) {
        return keyOf(subject).seal(text);
    }

    /**
     * A text as it stood before {@link #seal}; {@link Forgotten#TEXT} when its key was dropped; one that was never sealed as it is.
     *
     * @throws IllegalStateException when it was changed in the store, or its key is not there
     */
    public String open(String stored) {
        if (!stored.startsWith(CaseKey.MARK)) return stored;
        var id = CaseKey.idIn(stored);
        var key = remembered(id);
        if (key == null)
            key = remember(find("id", id).orElseThrow(() -> new IllegalStateException("there is no key " + id)));
        return key.open(stored);
    }

    /** Forgets a case for ever. */
    public void drop(String subject) {
        var id = sql.sql("""
                        insert into case_key (subject, id, created_at, dropped_at) values (:subject, :id, :now, :now)
                        on conflict (subject) do update set wrapped = null, dropped_at = coalesce(case_key.dropped_at, excluded.dropped_at)
                        returning id
                        """)
                .param("subject", subject)
                .param("id", newId())
                .param("now", OffsetDateTime.now(clock))
                .query(String.class)
                .single();
        remember(new CaseKey(subject, id, null));
    }

    /** Streams of all cases that were forgotten. */
    public Set<String> dropped() {
        return Set.copyOf(sql.sql("select subject from case_key where dropped_at is not null")
                .query(String.class)
                .list());
    }

    /** Looks into the table the next time a text of this case is opened or sealed here: another node may have dropped its key. */
    public void lookAgain(String subject) {
        var known = committed.getIfPresent(subject);
        if (known != null) committed.invalidateAll(List.of(subject, known.id()));
        find("subject", subject).ifPresent(it -> put(committed.asMap(), it));
    }

    /** Of a text, by the master key: nobody without it makes the same. */
    public String signature(String text) {
        return AesGcm.signature(master, text);
    }

    /**
     * Stops a start with a master key that was not these keys', before new ones are mixed with them.
     *
     * @throws IllegalStateException when it does not fit
     */
    void requireItsMaster() {
        sql.sql("select subject, id, wrapped from case_key where wrapped is not null limit 1")
                .query((row, _) -> unwrap(row))
                .optional();
    }

    private CaseKey keyOf(String subject) {
        var key = remembered(subject);
        return key != null ? key : remember(find("subject", subject).orElseGet(() -> create(subject)));
    }

    private CaseKey create(String subject) {
        var id = newId();
        sql.sql(
                        "insert into case_key (subject, id, wrapped, created_at) values (:subject, :id, :wrapped, :now) on conflict (subject) do nothing")
                .param("subject", subject)
                .param("id", id)
                .param("wrapped", AesGcm.seal(master, subject + id, AesGcm.random(AesGcm.KEY_BYTES)))
                .param("now", OffsetDateTime.now(clock))
                .update();
        return find("subject", subject).orElseThrow(); // ours, or that of whoever was faster
    }

    private Optional<CaseKey> find(String column, String value) {
        return sql.sql("select subject, id, wrapped from case_key where " + column + " = ?")
                .param(value)
                .query((row, _) -> unwrap(row))
                .optional();
    }

    private CaseKey unwrap(ResultSet row) throws SQLException {
        var subject = row.getString("subject");
        var id = row.getString("id");
        var wrapped = row.getBytes("wrapped");
        if (wrapped == null) return new CaseKey(subject, id, null);
        try {
            return new CaseKey(subject, id, AesGcm.key(AesGcm.open(master, subject + id, wrapped)));
        } catch (AEADBadTagException e) {
            throw new IllegalStateException(
                    "the key of " + subject + " was not made under this master key (dossier.keys.*)", e);
        }
    }

    private static String newId() {
        return HexFormat.of().formatHex(AesGcm.random(ID_BYTES));
    }

    private @Nullable CaseKey remembered(String name) {
        var uncommitted = inTransaction().map(it -> it.keys.get(name)).orElse(null);
        return uncommitted != null ? uncommitted : committed.getIfPresent(name);
    }

    private CaseKey remember(CaseKey key) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            put(committed.asMap(), key);
            return key;
        }
        var uncommitted = inTransaction().orElseGet(() -> {
            var begun = new Uncommitted();
            TransactionSynchronizationManager.registerSynchronization(begun);
            return begun;
        });
        put(uncommitted.keys, key);
        return key;
    }

    private Optional<Uncommitted> inTransaction() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return Optional.empty();
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Uncommitted.class::isInstance)
                .map(Uncommitted.class::cast)
                .filter(it -> it.vault() == this)
                .findFirst();
    }

    private static void put(Map<String, CaseKey> keys, CaseKey key) {
        keys.put(key.subject(), key);
        keys.put(key.id(), key);
    }

    /** Keys as the running transaction sees them. */
    private final class Uncommitted implements TransactionSynchronization {
        private final Map<String, CaseKey> keys = new HashMap<>();

        private KeyVault vault() {
            return KeyVault.this;
        }

        @Override
        public void afterCommit() {
            committed.putAll(keys);
        }

        @Override
        public void savepointRollback(Object savepoint) {
            keys.clear();
        }
    }
}
