package dossier.organisation.command;

import static dossier.handbook.Authority.APPROVE_HEADCOUNT;
import static dossier.handbook.Authority.MANAGE_ORGANISATION;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.handbook.Actor;
import dossier.handbook.Basis;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.handbook.Scenario;
import dossier.organisation.api.DepartmentCommand;
import dossier.organisation.api.DepartmentCommand.ApproveHeadcount;
import dossier.organisation.api.DepartmentEvent;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.HeadcountApproved;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeCommand;
import dossier.organisation.api.EmployeeCommand.HireEmployee;
import dossier.organisation.api.EmployeeCommand.TransferEmployee;
import dossier.organisation.api.EmployeeEvent;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.EmployeeEvent.EmployeeTransferred;
import dossier.organisation.api.Headcount;
import dossier.organisation.api.PositionCard;
import dossier.platform.TestDatabase;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** ORG-06: how many people a post may have. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadcountTest {
    private static final DataSource DATABASE = TestDatabase.migrated();
    private static final JdbcClient SQL = JdbcClient.create(DATABASE);
    private static final DepartmentId SALES = new DepartmentId("sales"), LEGAL = new DepartmentId("legal");
    private static final PersonId LI = new PersonId("li"), WU = new PersonId("wu"), MEI = new PersonId("mei");
    private static final Actor HR = someone("hu", "hr", MANAGE_ORGANISATION);
    private static final Actor GENERAL_MANAGER = someone("lin", "management", APPROVE_HEADCOUNT);
    private static final EmployeeHired HIRED = new EmployeeHired(LI, "Li", LEGAL, "counsel", null);

    private final Headcounts headcounts = new Headcounts(SQL);
    private final People people = new People(SQL, headcounts);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));

    @BeforeEach
    void nobody_there() {
        SQL.sql("truncate org_person, org_headcount, org_delegation").update();
    }

    @Test
    void it_is_approved_for_a_post_of_the_department_by_others_than_those_who_hire() {
        var opened = new DepartmentOpened(SALES, "Sales");
        var defined = new PositionDefined(SALES, "clerk", "Clerk", Set.of());
        var approve = new ApproveHeadcount(SALES, "clerk", 2);
        department(GENERAL_MANAGER).given(opened, defined).when(approve).then(new HeadcountApproved(SALES, "clerk", 2));
        department(GENERAL_MANAGER).given(opened).when(approve).refused(KNOWN);
        department(GENERAL_MANAGER).given().when(approve).noSuchCase();
        department(HR).given(opened, defined).when(approve).refused(ORG_04);
    }

    @Test
    void into_a_full_post_nobody_is_hired_or_transferred() {
        employee(post(2, WU, MEI)).given().when(hire()).refusedMissing(ORG_06, "2", "wu", "mei");
        employee(post(2, WU, MEI)).given(HIRED).when(transfer()).refusedMissing(ORG_06, "2", "wu", "mei");
        employee(post(0)).given().when(hire()).refusedMissing(ORG_06, "0");
    }

    @Test
    void a_free_place_is_given_under_the_rule() {
        employee(post(2, WU)).given().when(hire()).allowedBy(ORG_06);
        employee(post(2, WU)).given(HIRED).when(transfer()).allowedBy(ORG_06);
    }

    @Test
    void who_holds_the_post_keeps_their_place_under_another_supervisor() {
        employee(post(1, LI, WU)).given(HIRED).when(transfer()).allowedBy(ORG_06);
    }

    @Test
    void a_post_without_approved_headcount_is_not_limited() {
        var scenario = employee(post(null, WU, MEI));
        scenario.given().when(hire()).then(new EmployeeHired(LI, "Li", SALES, "clerk", null));
        var decided =
                EmployeeDecider.EMPLOYEE.decide(hire(), EmployeeDecider.EMPLOYEE.initial(), scenario.circumstances());
        assertThat(decided.basis()).extracting(Basis::rule).doesNotContain(ORG_06);
    }

    @Test
    void the_register_knows_what_is_approved_and_who_is_in_the_post_now() {
        assertThat(headcounts.answer(new Headcount.Of(SALES, "clerk"))).isEqualTo(new Fact(post(null), null));
        headcounts.on(new HeadcountApproved(SALES, "clerk", 3), 4);
        headcounts.on(new HeadcountApproved(SALES, "clerk", 2), 5);
        hire(LI);
        hire(WU);
        people.on(new EmployeeTransferred(WU, SALES, "manager", null), 1);
        hire(MEI);
        people.on(new EmployeeReleased(LI, "moved"), 1);
        assertThat(headcounts.answer(new Headcount.Of(SALES, "clerk")))
                .isEqualTo(new Fact(post(2, MEI), new Source("departments/sales", 5)));
    }

    @Test
    void of_many_who_take_the_last_places_at_the_same_moment_only_so_many_get_one() throws Exception {
        headcounts.on(new HeadcountApproved(SALES, "clerk", 3), 0);
        var asked = IntStream.range(0, 40)
                .<Callable<Boolean>>mapToObj(i ->
                        () -> Boolean.TRUE.equals(transaction.execute(_ -> placed(new PersonId("p" + i)))))
                .toList();
        try (var threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(asked).stream().filter(it -> it.resultNow()))
                    .hasSize(3);
        }
        assertThat(headcounts.of(SALES, "clerk").holders()).hasSize(3);
    }

    @Test
    void a_headcount_approved_below_those_in_the_post_sends_nobody_away_and_lets_nobody_in() {
        hire(LI);
        hire(WU);
        headcounts.on(new HeadcountApproved(SALES, "clerk", 1), 0);
        people.on(new EmployeeTransferred(LI, SALES, "clerk", WU), 1);
        assertThat(headcounts.of(SALES, "clerk").holders()).containsExactly(LI, WU);
        assertThat(placed(MEI)).isFalse();
    }

    private boolean placed(PersonId person) {
        try {
            hire(person);
            return true;
        } catch (DataIntegrityViolationException full) {
            return false;
        }
    }

    private void hire(PersonId person) {
        people.on(new EmployeeHired(person, person.value(), SALES, "clerk", null), 0);
    }

    private static Headcount post(@Nullable Integer approved, PersonId... holders) {
        return new Headcount(SALES, "clerk", approved, List.of(holders));
    }

    private static HireEmployee hire() {
        return new HireEmployee(LI, "Li", SALES, "clerk", null);
    }

    private static TransferEmployee transfer() {
        return new TransferEmployee(LI, SALES, "clerk", null);
    }

    private static Scenario<EmployeeCommand, EmployeeState, EmployeeEvent> employee(Headcount post) {
        return Scenario.of(EmployeeDecider.EMPLOYEE, HR).knowing(new PositionCard(SALES, "clerk", true), post);
    }

    private static Scenario<DepartmentCommand, DepartmentState, DepartmentEvent> department(Actor actor) {
        return Scenario.of(DepartmentDecider.DEPARTMENT, actor);
    }
}
