package dossier.platform.notary;

import dossier.platform.proofs.Checkpoint;
import dossier.platform.proofs.Merkle;
import dossier.platform.proofs.ProofLog.Head;
import dossier.platform.proofs.SignedNote;
import dossier.platform.proofs.StoredEvent;
import dossier.platform.proofs.Tiles.At;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers committed events densely, adds them to the tree, and signs its root. One node does so at a time: whoever gets the lock of the turn, so that another takes over
 * with the next one. Events may become visible out of order, because a position is taken before the commit; those passed over are waited for as long as the window.
 */
final class Sequencer {
    private static final int AT_ONCE = 1_000;
    private static final long LOCK = 0x646f_7373_6965_72L;
    private static final String NEW_EVENTS = "select " + StoredEvent.COLUMNS
            + " from domainevententry where globalindex > :last or globalindex = any(:passed) order by globalindex limit "
            + AT_ONCE;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final SigningKeys keys;
    private final @Nullable String origin;
    private final PassedOver passed;
    /** The last checkpoint that this node signed: what it forgets may have been forgotten behind its back. */
    private @Nullable Checkpoint signed;

    private record Done(int events, @Nullable Checkpoint signed) {
        private static final Done NOTHING = new Done(-1, null);
    }

    /** @param nanoTime as {@link System#nanoTime()} */
    Sequencer(
            JdbcClient sql,
            PlatformTransactionManager transactions,
            SigningKeys keys,
            NotarySettings settings,
            LongSupplier nanoTime) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.keys = keys;
        this.origin = settings.origin();
        this.passed = new PassedOver(settings.window(), nanoTime);
    }

    /** The tree is not the one of the last checkpoint any more. */
    static final class Contradiction extends RuntimeException {
        Contradiction(String what) {
            super(what);
        }
    }

    /**
     * Gives leaves to events that have none, as many as are dealt with at once.
     *
     * @return whether there may be more; empty when another node is at it
     * @throws Contradiction when the tree does not continue what was signed; nothing is written then
     */
    Optional<Boolean> turn() {
        var done = transaction.execute(_ -> {
            if (!locked("pg_try_advisory_xact_lock")) return Done.NOTHING;
            var head = head();
            if (passed.isOf(head.size())) passed.expire();
            else passed.start(head.size(), head.last(), positions(head.settled()), head.settled());
            var events = events(head);
            if (events.isEmpty()) settle(head);
            return new Done(events.size(), events.isEmpty() ? null : add(events, head));
        });
        if (done == null || done.events < 0) return Optional.empty();
        if (done.signed != null) signed = done.signed; // not before it is committed
        return Optional.of(done.events == AT_ONCE);
    }

    /** Retires the key that signs and makes a new one; a checkpoint of the tree as it is bears both signatures. */
    SignedNote rotate() {
        return Objects.requireNonNull(transaction.execute(_ -> {
            locked("pg_advisory_xact_lock");
            var head = head();
            var note = keys.rotate(checkpoint(head, tree(head)).text());
            store(note, head.size());
            return note;
        }));
    }

    private boolean locked(String lock) {
        return sql.sql("select " + lock + "(?)::text in ('', 'true')")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    private Head head() {
        return sql.sql("select origin, size, last, settled from proof_head")
                .query((row, _) -> new Head(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .optional()
                .orElseGet(this::begin);
    }

    private Head begin() {
        var head = new Head(origin != null ? origin : Origins.random(), 0, 0, 0);
        sql.sql("insert into proof_head (origin, size, last, settled) values (?, 0, 0, 0)")
                .param(head.origin())
                .update();
        keys.makeFirst(head.origin());
        return head;
    }

    private List<Long> positions(long after) {
        return sql.sql("select event from proof_leaf where event > ? order by event")
                .param(after)
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private List<StoredEvent> events(Head head) {
        return sql.sql(NEW_EVENTS)
                .param("last", head.last())
                .param("passed", passed.positions())
                .query((row, _) -> StoredEvent.of(row))
                .list();
    }

    private Checkpoint add(List<StoredEvent> events, Head head) {
        var tree = tree(head);
        requireContinued(head, tree);
        var positions = new Long[events.size()];
        for (var i = 0; i < positions.length; i++) {
            var event = events.get(i);
            positions[i] = event.position();
            tree.add(Merkle.leaf(event.leaf()));
        }
        var last = Math.max(head.last(), positions[positions.length - 1]);
        passed.took(positions, head.last(), tree.size());
        sql.sql("""
                        insert into proof_leaf (leaf, event, id, stream, version)
                        select :size + row_number() over (order by globalindex) - 1, globalindex, eventidentifier, aggregateidentifier, sequencenumber
                        from domainevententry where globalindex = any(:positions)""").param("size", head.size()).param("positions", positions).update();
        tree.changed().forEach(this::store);
        var now = new Head(head.origin(), tree.size(), last, passed.settled(last));
        sql.sql("update proof_head set size = ?, last = ?, settled = ?")
                .param(now.size())
                .param(now.last())
                .param(now.settled())
                .update();
        var checkpoint = checkpoint(now, tree);
        store(keys.signCheckpoint(checkpoint.text()), now.size());
        return checkpoint;
    }

    private void settle(Head head) {
        var settled = passed.settled(head.last());
        if (settled > head.settled())
            sql.sql("update proof_head set settled = ?").param(settled).update();
    }

    private GrowingTree tree(Head head) {
        return new GrowingTree(head.size(), this::tile);
    }

    private static Checkpoint checkpoint(Head head, GrowingTree tree) {
        return new Checkpoint(head.origin(), head.size(), Merkle.root(head.size(), tree.tiles()));
    }

    /** Never are two signed that contradict each other. */
    private void requireContinued(Head head, GrowingTree tree) {
        var last = sql.sql("select note from proof_checkpoint order by number desc limit 1")
                .query(String.class)
                .optional()
                .map(SignedNote::parse)
                .map(Checkpoint::of);
        last.ifPresent(it -> requireContinued(it, head, tree));
        if (signed != null) requireContinued(signed, head, tree);
    }

    private static void requireContinued(Checkpoint last, Head head, GrowingTree tree) {
        if (last.size() > head.size())
            throw new Contradiction(
                    "the tree has " + head.size() + " leaves, of which " + last.size() + " were signed");
        if (!last.hasRoot(Merkle.root(last.size(), tree.tiles())))
            throw new Contradiction("the first " + last.size() + " leaves are not those that were signed");
    }

    private byte @Nullable [] tile(At at) {
        return sql.sql("select hashes from proof_tile where level = ? and number = ?")
                .param(at.level())
                .param(at.number())
                .query((row, _) -> row.getBytes(1))
                .optional()
                .orElse(null);
    }

    private void store(At at, byte[] hashes) {
        sql.sql("""
                        insert into proof_tile (level, number, hashes) values (?, ?, ?)
                        on conflict (level, number) do update set hashes = excluded.hashes""").param(at.level()).param(at.number()).param(hashes).update();
    }

    private void store(SignedNote note, long size) {
        sql.sql("insert into proof_checkpoint (size, note) values (?, ?)")
                .param(size)
                .param(note.toString())
                .update();
    }
}
