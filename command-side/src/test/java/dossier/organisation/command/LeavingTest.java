package dossier.organisation.command;

import static dossier.handbook.Authority.MANAGE_ORGANISATION;
import static dossier.handbook.Rule.LEAVE;
import static dossier.handbook.Rule.ORG_04;
import static dossier.handbook.Scenario.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dossier.handbook.Scenario;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeCommand.ReleaseEmployee;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.OpenCases;
import dossier.platform.TestDatabase;
import dossier.platform.command.OpenWork;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** LEAVE: nobody leaves with open work in their hands. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeavingTest {
    private static final DataSource DATABASE = TestDatabase.migrated();
    private static final JdbcClient SQL = JdbcClient.create(DATABASE);
    private static final DepartmentId SALES = new DepartmentId("sales");
    private static final PersonId LI = new PersonId("li"), WU = new PersonId("wu");
    private static final ReleaseEmployee RELEASE = new ReleaseEmployee(LI, "moved");
    private static final EmployeeReleased RELEASED = new EmployeeReleased(LI, "moved");
    private static final EmployeeHired HIRED = new EmployeeHired(LI, "Li", SALES, "clerk", null);

    private final People people = new People(SQL, new Headcounts(SQL));
    private final OpenWork work =
            new OpenWork(SQL, people, Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneOffset.UTC));
    private final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(DATABASE));

    @BeforeEach
    void two_clerks() {
        SQL.sql("truncate org_person, org_position, open_work").update();
        new Positions(SQL).on(new PositionDefined(SALES, "clerk", "Clerk", Set.of()), 0);
        hire(LI);
        hire(WU);
    }

    @Test
    void who_has_open_work_in_their_hands_does_not_leave_and_the_answer_names_it() {
        var hr = Scenario.of(EmployeeDecider.EMPLOYEE, someone("hu", "hr", MANAGE_ORGANISATION));
        hr.knowing(new OpenCases(LI, List.of("branches/east", "contracts/pumps")))
                .given(HIRED)
                .when(RELEASE)
                .refusedMissing(LEAVE, "branches/east", "contracts/pumps");
        hr.knowing(new OpenCases(LI, List.of())).given(HIRED).when(RELEASE).then(RELEASED);
        hr.knowing(new OpenCases(LI, List.of())).given(HIRED).when(RELEASE).allowedBy(ORG_04, LEAVE);
    }

    @Test
    void work_is_in_ones_hands_from_when_it_is_put_there_until_it_is_taken_or_its_case_ends() {
        work.put("contracts/pumps", "drafter", LI);
        work.put("contracts/pumps", "drafter", LI);
        work.put("contracts/gears", "reviewer", LI);
        work.put("contracts/gears", "reviewer", WU);
        work.put("branches/east", "m1", LI);
        assertThat(work.of(LI)).containsExactly("branches/east", "contracts/gears", "contracts/pumps");
        work.take("contracts/gears", "reviewer", LI);
        work.take("branches/east", "m1");
        assertThat(work.of(LI)).containsExactly("contracts/pumps");
        work.close("contracts/pumps");
        assertThat(work.of(LI)).isEmpty();
        assertThat(work.of(WU)).containsExactly("contracts/gears");
    }

    @Test
    void what_comes_into_the_hands_of_a_leaver_at_the_same_moment_is_decided_again() {
        work.put("contracts/pumps", "drafter", LI);
        assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(() -> work.mustBeNone(LI));
        work.close("contracts/pumps");
        work.mustBeNone(LI);
        people.on(RELEASED, 1);
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> work.put("contracts/pumps", "drafter", LI));
    }

    @Test
    void of_leaving_and_getting_work_at_the_same_moment_only_one_comes_true() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var round : IntStream.range(0, 25).boxed().toList()) {
                var person = new PersonId("p" + round);
                hire(person);
                var leaves = threads.submit(comesTrue(() -> {
                    work.mustBeNone(person);
                    people.on(new EmployeeReleased(person, "moved"), 1);
                }));
                var getsWork = threads.submit(comesTrue(() -> work.put("contracts/c" + round, "drafter", person)));
                assertThat(List.of(leaves.get(), getsWork.get())).containsExactlyInAnyOrder(true, false);
            }
        }
    }

    @Test
    void what_comes_into_the_same_hands_at_the_same_moment_does_not_wait_for_each_other() {
        transaction.executeWithoutResult(_ -> {
            work.put("contracts/pumps", "drafter", LI);
            try (var threads = Executors.newSingleThreadExecutor()) {
                var other = threads.submit(comesTrue(() -> {
                    SQL.sql("set local lock_timeout = '1s'").update();
                    work.put("contracts/gears", "drafter", LI);
                }));
                assertThat(other).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(true);
            }
        });
        assertThat(work.of(LI)).containsExactly("contracts/gears", "contracts/pumps");
    }

    private Callable<Boolean> comesTrue(Runnable change) {
        return () -> {
            try {
                transaction.executeWithoutResult(_ -> change.run());
                return true;
            } catch (DataIntegrityViolationException lost) {
                return false;
            }
        };
    }

    private void hire(PersonId person) {
        people.on(new EmployeeHired(person, person.value(), SALES, "clerk", null), 0);
    }
}
