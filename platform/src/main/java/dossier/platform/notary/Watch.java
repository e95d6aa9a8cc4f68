package dossier.platform.notary;

import dossier.platform.proofs.ProofLog.Head;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for events without a leaf: those that wait too long, and those that slipped in where none may appear any more. */
final class Watch {
    private static final Duration SWEPT_EVERY = Duration.ofMinutes(10);

    private record Waiting(long position, long since) {}

    private final JdbcClient sql;
    private final Duration window;
    private final LongSupplier nanoTime;
    private Optional<Waiting> waiting = Optional.empty();
    private Optional<Long> slippedIn = Optional.empty();
    private long sweptAt;
    private boolean swept;

    /** @param nanoTime as {@link System#nanoTime()} */
    Watch(JdbcClient sql, Duration window, LongSupplier nanoTime) {
        this.sql = sql;
        this.window = window;
        this.nanoTime = nanoTime;
    }

    /** Position of an event that is without a leaf longer than the window. */
    synchronized Optional<Long> late() {
        var now = nanoTime.getAsLong();
        waiting = sql.sql("""
                        select min(globalindex) from domainevententry
                        where globalindex > coalesce((select last from proof_head), 0) having min(globalindex) is not null""")
                .query(Long.class)
                .optional()
                .map(first -> waiting.filter(it -> it.position == first).orElseGet(() -> new Waiting(first, now)));
        return waiting.filter(it -> now - it.since > window.toNanos()).map(Waiting::position);
    }

    /** Position of an event that has none and gets none; looked for now and then, because all positions have to be looked at. */
    synchronized Optional<Long> slippedIn() {
        var now = nanoTime.getAsLong();
        if (swept && now - sweptAt < SWEPT_EVERY.toNanos()) return slippedIn;
        slippedIn = sweep();
        sweptAt = now;
        swept = true;
        return slippedIn;
    }

    private Optional<Long> sweep() {
        var head = sql.sql("select origin, size, last, settled from proof_head")
                .query((row, _) -> new Head(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .optional();
        return head.flatMap(
                it -> sql.sql("""
                        select min(globalindex) from domainevententry e where globalindex <= ?
                        and not exists (select 1 from proof_leaf l where l.event = e.globalindex) having min(globalindex) is not null""").param(it.settled()).query(Long.class).optional());
    }
}
