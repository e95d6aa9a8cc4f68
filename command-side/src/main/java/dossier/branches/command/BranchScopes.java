package dossier.branches.command;

import dossier.branches.api.BranchEvent.BranchClosed;
import dossier.branches.api.BranchEvent.BranchOpened;
import dossier.branches.api.BranchEvent.ScopeChanged;
import dossier.branches.api.BranchId;
import dossier.branches.api.BranchScope;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which departments are branches, and what each is approved for (ORG-03). */
@Register
class BranchScopes implements Answering<BranchScope.Of> {
    private final JdbcClient sql;

    BranchScopes(JdbcClient sql) {
        this.sql = sql;
    }

    @EventHandler
    void on(BranchOpened opened, @SequenceNumber long version) {
        var placed = sql.sql("""
                insert into branch_scope (department, branch, open, scope, version) values (?, ?, true, ?, ?)
                on conflict (department) do update
                set branch = excluded.branch, open = true, scope = excluded.scope, version = excluded.version
                where not branch_scope.open or branch_scope.branch = excluded.branch""")
                .param(opened.department().value())
                .param(opened.id().value())
                .param(lines(opened.scope()))
                .param(version)
                .update();
        // Of two branches opened for one department at the same moment, the later one is decided again.
        if (placed == 0) throw new DataIntegrityViolationException(opened.department() + " is a branch already");
    }

    @EventHandler
    void on(ScopeChanged changed, @SequenceNumber long version) {
        sql.sql("update branch_scope set scope = ?, version = ? where branch = ?")
                .param(lines(changed.scope()))
                .param(version)
                .param(changed.id().value())
                .update();
    }

    @EventHandler
    void on(BranchClosed closed, @SequenceNumber long version) {
        sql.sql("update branch_scope set open = false, version = ? where branch = ?")
                .param(version)
                .param(closed.id().value())
                .update();
    }

    @Override
    public Class<BranchScope.Of> question() {
        return BranchScope.Of.class;
    }

    @Override
    public Fact answer(BranchScope.Of asked) {
        return sql.sql("select branch, open, scope, version from branch_scope where department = ?")
                .param(asked.department().value())
                .query((row, _) -> fact(asked, row))
                .optional()
                .orElseGet(() -> new Fact(BranchScope.none(asked.department()), null));
    }

    private static Fact fact(BranchScope.Of asked, ResultSet row) throws SQLException {
        var branch = new BranchId(row.getString("branch"));
        var scope = Set.of((String[]) row.getArray("scope").getArray());
        return new Fact(
                new BranchScope(asked.department(), branch, row.getBoolean("open"), scope),
                new Source(Streams.of("branches", branch), row.getLong("version")));
    }

    private static String[] lines(Set<String> scope) {
        return scope.stream().sorted().toArray(String[]::new);
    }
}
