package dossier.platform.notary;

import com.zaxxer.hikari.HikariDataSource;
import dossier.platform.TestDatabase;
import dossier.platform.proofs.ProofLog;
import dossier.platform.proofs.SignedNote;
import dossier.platform.store.MasterWrap;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** An event store with a notary, for tests; their time is moved, and nothing runs by itself. */
public final class NotaryHouse {
    public static final Duration WINDOW = Duration.ofMinutes(1);

    public final DataSource database;
    public final JdbcClient sql;
    public final ProofLog log;
    final AtomicLong nanos = new AtomicLong();
    private final SigningKeys keys;
    private Sequencer sequencer;

    /** Empty; the one before it is gone. */
    public NotaryHouse() {
        this(Shared.DATABASE);
        for (var table : List.of(
                "domainevententry",
                "proof_head",
                "proof_leaf",
                "proof_tile",
                "proof_checkpoint",
                "proof_key",
                "proof_handover"))
            sql.sql("truncate " + table + " restart identity").update();
    }

    private NotaryHouse(DataSource database) {
        this.database = database;
        this.sql = JdbcClient.create(database);
        this.log = new ProofLog(database);
        this.keys = new SigningKeys(sql, new MasterWrap(new SecretKeySpec(new byte[32], "AES")));
        this.sequencer = node();
    }

    /** One beside it. */
    public static NotaryHouse elsewhere() {
        return new NotaryHouse(TestDatabase.migrated());
    }

    private static final class Shared {
        private static final DataSource DATABASE = pool();

        private static DataSource pool() {
            var pool = new HikariDataSource();
            pool.setDataSource(TestDatabase.migrated());
            pool.setMaximumPoolSize(4);
            return pool;
        }
    }

    /** Another node, or this one started anew. */
    Sequencer node() {
        return new Sequencer(
                JdbcClient.create(database),
                new JdbcTransactionManager(database),
                keys,
                settings(null, null),
                nanos::get);
    }

    static NotarySettings settings(Path drop, URI push) {
        return new NotarySettings(true, Duration.ofMillis(250), WINDOW, "dossier.test/log", drop, push, "secret");
    }

    Handover handover(Path drop, URI push) {
        return new Handover(sql, new JdbcTransactionManager(database), settings(drop, push));
    }

    Watch watch() {
        return new Watch(sql, WINDOW, nanos::get);
    }

    public void restart() {
        sequencer = node();
    }

    /** Until every event has its leaf. */
    public void catchUp() {
        while (sequencer.turn().orElseThrow()) {}
    }

    public SignedNote rotate() {
        return sequencer.rotate();
    }

    public SignedNote signed(String text) {
        return keys.sign(text);
    }

    public SignedNote latest() {
        return log.read(it -> it.latest().orElseThrow());
    }

    public void append(String stream, long version) {
        append(stream, version, "{\"said\":\"" + stream + " " + version + "\"}");
    }

    public void append(String stream, long version, String payload) {
        at(null, stream, version, payload);
    }

    /** @param position null for the next one */
    public void at(Long position, String stream, long version, String payload) {
        sql.sql("""
                        insert into domainevententry (globalindex, aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload, payloadrevision, payloadtype, timestamp)
                        values (coalesce(:position, nextval('domainevententry_globalindex_seq')), :stream, :version, 'Case', :id, :metadata, :payload, '1', 'contracts.ContractSubmitted', '2026-03-02T04:00:00Z')""")
                .param("position", position, Types.BIGINT)
                .param("stream", stream)
                .param("version", version)
                .param("id", id(stream, version))
                .param("metadata", "{\"by\":\"li\"}".getBytes(StandardCharsets.UTF_8))
                .param("payload", payload.getBytes(StandardCharsets.UTF_8))
                .update();
    }

    public static String id(String stream, long version) {
        return stream + "#" + version;
    }
}
