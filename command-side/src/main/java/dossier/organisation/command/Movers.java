package dossier.organisation.command;

import dossier.handbook.Authority;
import dossier.handbook.Fact;
import dossier.organisation.api.CasesLeftBehind;
import dossier.organisation.api.EmployeeEvent.EmployeeTransferred;
import dossier.platform.command.Answering;
import dossier.platform.command.OpenWork;
import dossier.platform.command.OpenWork.Held;
import dossier.platform.command.Register;
import dossier.platform.command.Tie;
import dossier.words.DepartmentId;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a mover has to hand over (MOVE): what their post may have and the new one may not. */
@Register
@Order(Ordered.HIGHEST_PRECEDENCE) // after People nobody knows their old post
class Movers implements Answering<CasesLeftBehind.Of> {
    private record Post(DepartmentId department, Set<String> authorities) {
        boolean carries(Authority authority) {
            return authorities.contains(authority.name());
        }
    }

    private final JdbcClient sql;
    private final OpenWork work;

    Movers(JdbcClient sql, OpenWork work) {
        this.sql = sql;
        this.work = work;
    }

    /** @throws DataIntegrityViolationException when something came into their hands at the same moment, so that it is decided again */
    @EventHandler
    void on(EmployeeTransferred moved) {
        var held = work.heldFastBy(moved.id());
        var left = leftBehind(held, new CasesLeftBehind.Of(moved.id(), moved.department(), moved.position()));
        if (!left.isEmpty()) throw new DataIntegrityViolationException(moved.id() + " would leave behind " + left);
    }

    @Override
    public Class<CasesLeftBehind.Of> question() {
        return CasesLeftBehind.Of.class;
    }

    @Override
    public Fact answer(CasesLeftBehind.Of asked) {
        var cases = leftBehind(work.heldBy(asked.person()), asked);
        return new Fact(new CasesLeftBehind(asked.person(), asked.department(), asked.position(), cases), null);
    }

    private List<String> leftBehind(List<Held> held, CasesLeftBehind.Of asked) {
        var had = had(asked);
        var gets = new Post(asked.department(), authorities(asked.department(), asked.position()));
        return held.stream()
                .filter(it -> isLost(it.tie(), had, gets))
                .map(Held::stream)
                .distinct()
                .toList();
    }

    private static boolean isLost(Tie tie, Post had, Post gets) {
        var authority = tie.authority();
        return tie.inDepartment() && !had.department().equals(gets.department())
                || authority != null && had.carries(authority) && !gets.carries(authority);
    }

    private Post had(CasesLeftBehind.Of asked) {
        return sql.sql("select department, position from org_person where id = ?")
                .param(asked.person().value())
                .query((row, _) -> {
                    var department = new DepartmentId(row.getString("department"));
                    return new Post(department, authorities(department, row.getString("position")));
                })
                .optional()
                .orElseGet(() -> new Post(asked.department(), Set.of()));
    }

    private Set<String> authorities(DepartmentId department, String position) {
        return sql.sql("select authorities from org_position where department = ? and code = ?")
                .param(department.value())
                .param(position)
                .query((row, _) -> names(row.getArray("authorities")))
                .optional()
                .orElse(Set.of());
    }

    private static Set<String> names(Array authorities) throws SQLException {
        return Arrays.stream((String[]) authorities.getArray()).collect(Collectors.toSet());
    }
}
