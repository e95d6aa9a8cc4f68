package dossier.platform.runs;

import dossier.platform.forget.KeepsOfPeople;
import dossier.platform.runs.KeptRun.State;
import dossier.words.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The record of long readings, shared by all nodes: one at a time for each owner, and each carried out by one node. A node says every now and then that it still does;
 * what none has said so of for a while is interrupted, and free for another. It is all that who reads history may write.
 */
@Component
public class KeptRuns implements KeepsOfPeople {
    /** After so long without a word of it, nobody carries it out any more. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private static final int KEPT = 20;
    private static final String ACTIVE = "state in ('WAITING', 'RUNNING')";
    private static final String SILENT = ACTIVE + " and beat < now() - interval '" + SILENCE.toSeconds() + " seconds'";

    private final JdbcClient sql;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    public KeptRuns(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Puts a new one on record for this node. The oldest of its owner make room.
     *
     * @return its id; empty while another of that owner is not over
     */
    public Optional<String> begin(String owner, String question) {
        interruptSilent();
        var id = UUID.randomUUID().toString();
        var begun = sql.sql("""
                        insert into replay_run (id, owner, question, state, begun, node)
                        values (:id, :owner, :question, 'WAITING', :begun, :node)
                        on conflict (owner) where state in ('WAITING', 'RUNNING') do nothing
                        """)
                .param("id", id)
                .param("owner", owner)
                .param("question", question)
                .param("begun", OffsetDateTime.now(clock))
                .param("node", node)
                .update();
        if (begun == 0) return Optional.empty();
        sql.sql("""
                        delete from replay_run where id in
                        (select id from replay_run where owner = :owner order by begun desc, id offset :kept)
                        """).param("owner", owner).param("kept", KEPT).update();
        return Optional.of(id);
    }

    /**
     * Takes one that was stopped over, wherever it ran before.
     *
     * @return false while another of its owner is not over, or it is no longer stopped
     */
    public boolean takeOver(String id) {
        interruptSilent();
        try {
            return sql.sql("""
                            update replay_run set state = 'WAITING', node = :node, beat = now(), ended = null, cancelled = false
                            where id = :id and state in ('CANCELLED', 'INTERRUPTED', 'FAILED')
                            """).param("node", node).param("id", id).update() == 1;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    /**
     * Says that this node still carries it out, and how far it is.
     *
     * @return whether it is to go on: not when it was cancelled, or taken over by another
     */
    public boolean goesOn(String id, boolean running, long done, long total) {
        return sql.sql("""
                        update replay_run set state = :state, done = :done, total = :total, beat = now()
                        where id = :id and node = :node and state in ('WAITING', 'RUNNING') returning not cancelled
                        """)
                .param("state", running ? "RUNNING" : "WAITING")
                .param("done", done)
                .param("total", total)
                .param("id", id)
                .param("node", node)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /**
     * @param how a state that is over; what was cancelled meanwhile is not done
     * @param result null unless it is done
     */
    public void end(String id, State how, long done, long total, @Nullable String result) {
        sql.sql("""
                        update replay_run set done = :done, total = :total, ended = :ended,
                          state = case when cancelled then 'CANCELLED' else :state end,
                          result = case when cancelled then null else :result end
                        where id = :id and node = :node and state in ('WAITING', 'RUNNING')
                        """)
                .param("done", done)
                .param("total", total)
                .param("ended", OffsetDateTime.now(clock))
                .param("state", how.name())
                .param("result", result)
                .param("id", id)
                .param("node", node)
                .update();
    }

    /** Asks whichever node carries it out to stop. */
    public void cancel(String id) {
        sql.sql("update replay_run set cancelled = true where id = :id and " + ACTIVE)
                .param("id", id)
                .update();
    }

    /** The newest first. */
    public List<KeptRun> of(String owner) {
        interruptSilent();
        return sql.sql("select * from replay_run where owner = :owner order by begun desc, id")
                .param("owner", owner)
                .query(KeptRuns::run)
                .list();
    }

    /** All goes, for results name what people said and who they are; what is on its way had read it and stops. */
    @Override
    public void forget(PersonId person) {
        sql.sql("delete from replay_run").update();
    }

    private void interruptSilent() {
        sql.sql("update replay_run set state = 'INTERRUPTED', ended = beat where " + SILENT)
                .update();
    }

    private static KeptRun run(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended");
        return new KeptRun(
                row.getString("id"),
                row.getString("owner"),
                row.getString("question"),
                State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getLong("total"),
                row.getTimestamp("begun").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("result"));
    }
}
