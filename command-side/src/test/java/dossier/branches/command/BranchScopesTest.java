package dossier.branches.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dossier.branches.api.BranchEvent.BranchClosed;
import dossier.branches.api.BranchEvent.BranchOpened;
import dossier.branches.api.BranchEvent.ScopeChanged;
import dossier.branches.api.BranchId;
import dossier.branches.api.BranchScope;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.TestDatabase;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BranchScopesTest {
    private static final DepartmentId EAST = new DepartmentId("east-office");
    private static final BranchId FIRST = new BranchId("first"), SECOND = new BranchId("second");
    private static final Set<String> PUMPS = Set.of("pumps"), BOTH = Set.of("pumps", "gears");
    private static final JdbcClient SQL = JdbcClient.create(TestDatabase.migrated());

    private final BranchScopes scopes = new BranchScopes(SQL);

    @BeforeEach
    void no_branches() {
        SQL.sql("truncate branch_scope").update();
    }

    @Test
    void a_department_that_is_no_branch_is_told_so_by_no_event() {
        assertThat(asked()).isEqualTo(new Fact(BranchScope.none(EAST), null));
    }

    @Test
    void a_branch_is_told_with_its_scope_and_the_event_that_made_it_so() {
        scopes.on(opened(FIRST), 0);
        scopes.on(opened(FIRST), 0);
        assertThat(asked())
                .isEqualTo(new Fact(new BranchScope(EAST, FIRST, true, PUMPS), new Source("branches/first", 0)));
        scopes.on(new ScopeChanged(FIRST, BOTH), 3);
        assertThat(asked())
                .isEqualTo(new Fact(new BranchScope(EAST, FIRST, true, BOTH), new Source("branches/first", 3)));
        scopes.on(new BranchClosed(FIRST, "no trade"), 4);
        assertThat(asked())
                .isEqualTo(new Fact(new BranchScope(EAST, FIRST, false, BOTH), new Source("branches/first", 4)));
    }

    @Test
    void a_department_is_one_open_branch_and_another_only_after_that_was_closed() {
        scopes.on(opened(FIRST), 0);
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> scopes.on(opened(SECOND), 0));
        scopes.on(new BranchClosed(FIRST, "no trade"), 1);
        scopes.on(opened(SECOND), 0);
        assertThat(asked())
                .isEqualTo(new Fact(new BranchScope(EAST, SECOND, true, PUMPS), new Source("branches/second", 0)));
    }

    private Fact asked() {
        return scopes.answer(new BranchScope.Of(EAST));
    }

    private static BranchOpened opened(BranchId id) {
        return new BranchOpened(id, "East", EAST, "East China", PUMPS, new PersonId("wu"));
    }
}
