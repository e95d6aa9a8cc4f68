package dossier.templates.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import dossier.templates.api.ClauseEvent.ClauseApproved;
import dossier.templates.api.ClauseEvent.ClauseWithdrawn;
import dossier.templates.api.ClauseEvent.ClauseWritten;
import dossier.templates.api.ClauseStanding;
import dossier.words.ClauseKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How every clause of the library stands. */
@Register
class ClauseStandings implements Answering<ClauseStanding.Of> {
    private final JdbcClient sql;

    ClauseStandings(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(ClauseWritten written, @SequenceNumber long version) {
        sql.sql("""
                insert into library_clause (clause, kind, approved, withdrawn, version) values (?, ?, 0, false, ?)
                on conflict (clause) do nothing""")
                .params(written.id().value(), written.kind().name(), version)
                .update();
    }

    @EventHandler
    void on(ClauseApproved approved, @SequenceNumber long version) {
        sql.sql("update library_clause set approved = ?, version = ? where clause = ?")
                .params(approved.version(), version, approved.id().value())
                .update();
    }

    @EventHandler
    void on(ClauseWithdrawn withdrawn, @SequenceNumber long version) {
        sql.sql("update library_clause set withdrawn = true, version = ? where clause = ?")
                .params(version, withdrawn.id().value())
                .update();
    }

    @Override
    public Class<ClauseStanding.Of> question() {
        return ClauseStanding.Of.class;
    }

    @Override
    public Fact answer(ClauseStanding.Of asked) {
        return sql.sql("select kind, approved, withdrawn, version from library_clause where clause = ?")
                .param(asked.clause().value())
                .query((row, _) -> fact(asked, row))
                .optional()
                .orElseGet(() -> new Fact(ClauseStanding.none(asked.clause()), null));
    }

    private static Fact fact(ClauseStanding.Of asked, ResultSet row) throws SQLException {
        return new Fact(
                new ClauseStanding(
                        asked.clause(),
                        ClauseKind.valueOf(row.getString("kind")),
                        row.getInt("approved"),
                        row.getBoolean("withdrawn")),
                new Source(Streams.of("clauses", asked.clause()), row.getLong("version")));
    }
}
