package dossier.organisation.command;

import static dossier.handbook.Authority.DRAFT_CONTRACTS;
import static dossier.handbook.Authority.KEEP_SEALS;
import static dossier.handbook.Authority.MANAGE_ORGANISATION;
import static dossier.handbook.Rule.MOVE;
import static dossier.handbook.Scenario.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dossier.handbook.Authority;
import dossier.handbook.Scenario;
import dossier.organisation.api.CasesLeftBehind;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeCommand.TransferEmployee;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.organisation.api.EmployeeEvent.EmployeeTransferred;
import dossier.organisation.api.PositionCard;
import dossier.platform.TestDatabase;
import dossier.platform.command.OpenWork;
import dossier.platform.command.Tie;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** MOVE: nobody takes along to another post what that post may not have. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MovingTest {
    private static final DataSource DATABASE = TestDatabase.migrated();
    private static final JdbcClient SQL = JdbcClient.create(DATABASE);
    private static final DepartmentId SALES = new DepartmentId("sales"), BRANCH = new DepartmentId("branch");
    private static final PersonId LI = new PersonId("li");
    private static final EmployeeHired HIRED = new EmployeeHired(LI, "Li", SALES, "seller", null);
    private static final PositionCard CLERK = new PositionCard(SALES, "clerk", true);
    private static final TransferEmployee MOVE_ON = new TransferEmployee(LI, SALES, "clerk", null);

    private final People people = new People(SQL, new Headcounts(SQL));
    private final OpenWork work =
            new OpenWork(SQL, people, Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneOffset.UTC));
    private final Movers movers = new Movers(SQL, work);
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));

    @BeforeEach
    void a_seller_with_all_kinds_of_work() {
        SQL.sql("truncate org_person, org_position, open_work").update();
        define(SALES, "seller", DRAFT_CONTRACTS, KEEP_SEALS);
        define(SALES, "senior", DRAFT_CONTRACTS, KEEP_SEALS, Authority.SIGN_CONTRACTS);
        define(SALES, "clerk", KEEP_SEALS);
        define(BRANCH, "seller", DRAFT_CONTRACTS, KEEP_SEALS);
        people.on(HIRED, 0);
        work.put("contracts/pumps", "drafter", LI, Tie.to(DRAFT_CONTRACTS));
        work.put("seals/round", "keeper", LI, Tie.to(KEEP_SEALS));
        work.put("branches/east", "manager", LI, Tie.TO_DEPARTMENT);
        work.put("appraisals/wu", "scorer", LI);
    }

    @Test
    void who_would_take_along_what_the_new_post_may_not_have_does_not_move_and_the_answer_names_it() {
        var hr = Scenario.of(EmployeeDecider.EMPLOYEE, someone("hu", "hr", MANAGE_ORGANISATION));
        hr.knowing(CLERK, behind("contracts/pumps")).given(HIRED).when(MOVE_ON).refusedMissing(MOVE, "contracts/pumps");
        hr.knowing(CLERK, behind()).given(HIRED).when(MOVE_ON).then(new EmployeeTransferred(LI, SALES, "clerk", null));
        hr.knowing(CLERK, behind()).given(HIRED).when(MOVE_ON).allowedBy(MOVE);
    }

    @Test
    void in_their_department_they_leave_behind_what_needs_an_authority_they_lose() {
        assertThat(leftBehind(SALES, "clerk")).containsExactly("contracts/pumps");
        assertThat(leftBehind(SALES, "senior")).isEmpty();
    }

    @Test
    void in_another_department_they_keep_what_is_house_wide_or_their_own() {
        assertThat(leftBehind(BRANCH, "seller")).containsExactly("branches/east", "contracts/pumps");
    }

    @Test
    void who_only_gets_another_superior_leaves_nothing_behind() {
        assertThat(leftBehind(SALES, "seller")).isEmpty();
        define(SALES, "seller");
        assertThat(leftBehind(SALES, "seller")).isEmpty();
    }

    @Test
    void what_was_handed_over_is_not_left_behind() {
        var wu = new PersonId("wu");
        people.on(new EmployeeHired(wu, "Wu", SALES, "seller", null), 0);
        work.pass("contracts/pumps", "drafter", wu, Tie.to(DRAFT_CONTRACTS));
        assertThat(leftBehind(SALES, "clerk")).isEmpty();
    }

    @Test
    void what_comes_into_the_hands_of_a_mover_at_the_same_moment_is_decided_again() {
        var toClerk = new EmployeeTransferred(LI, SALES, "clerk", null);
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> movers.on(toClerk));
        work.close("contracts/pumps");
        movers.on(toClerk);
        people.on(toClerk, 1);
        movers.on(new EmployeeTransferred(LI, SALES, "seller", null));
    }

    @Test
    void until_a_move_is_over_nothing_comes_into_the_hands_of_the_mover() {
        work.close("contracts/pumps");
        transaction.executeWithoutResult(_ -> {
            movers.on(new EmployeeTransferred(LI, SALES, "clerk", null));
            try (var threads = Executors.newSingleThreadExecutor()) {
                var other = threads.submit(() -> transaction.execute(_ -> {
                    SQL.sql("set local lock_timeout = '1s'").update();
                    work.put("contracts/gears", "drafter", LI, Tie.to(DRAFT_CONTRACTS));
                    return null;
                }));
                assertThat(other)
                        .failsWithin(Duration.ofSeconds(10))
                        .withThrowableThat()
                        .havingRootCause()
                        .withMessageContaining("lock timeout");
            }
        });
        assertThat(work.of(LI)).doesNotContain("contracts/gears");
    }

    private List<String> leftBehind(DepartmentId department, String position) {
        var told = movers.answer(new CasesLeftBehind.Of(LI, department, position));
        return ((CasesLeftBehind) told.answer()).cases();
    }

    private static CasesLeftBehind behind(String... cases) {
        return new CasesLeftBehind(LI, SALES, "clerk", List.of(cases));
    }

    private static void define(DepartmentId department, String position, Authority... authorities) {
        new Positions(SQL).on(new PositionDefined(department, position, position, Set.of(authorities)), 0);
    }
}
