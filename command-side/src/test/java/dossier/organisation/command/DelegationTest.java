package dossier.organisation.command;

import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractCommand.ApproveAsManager;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractId;
import dossier.contracts.command.ContractDecider;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Actor;
import dossier.handbook.Authority;
import dossier.handbook.Scenario;
import dossier.handbook.Standing;
import dossier.handbook.Standing.Verdict;
import dossier.organisation.api.CasesLeftBehind;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeCommand;
import dossier.organisation.api.EmployeeCommand.DelegateAuthority;
import dossier.organisation.api.EmployeeCommand.EndDelegation;
import dossier.organisation.api.EmployeeCommand.TransferEmployee;
import dossier.organisation.api.EmployeeEvent;
import dossier.organisation.api.EmployeeEvent.AuthorityDelegated;
import dossier.organisation.api.EmployeeEvent.DelegationEnded;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.EmployeeEvent.EmployeeTransferred;
import dossier.organisation.api.PersonCard;
import dossier.organisation.api.PositionCard;
import dossier.platform.TestDatabase;
import dossier.policies.api.WorkingDay;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DelegationTest {
    private static final DepartmentId SALES = new DepartmentId("sales");
    private static final Actor MEI = someone("mei", "sales", Authority.REVIEW_AS_MANAGER);
    private static final Actor WU = someone("wu", "sales");
    private static final Actor BOSS = someone("tan", "general");
    private static final Instant UNTIL = NOON.plus(Duration.ofDays(3));
    private static final EmployeeHired HIRED = new EmployeeHired(MEI.person(), "Mei", SALES, "manager", BOSS.person());
    private static final DelegateAuthority LEND = lend(WU, NOON, UNTIL);
    private static final AuthorityDelegated LENT =
            new AuthorityDelegated(MEI.person(), WU.person(), NOON, UNTIL, "trip");
    private static final EndDelegation END = new EndDelegation(MEI.person(), WU.person());

    @Test
    void one_names_one_s_own_deputy() {
        by(MEI).given(HIRED).when(LEND).then(LENT);
        by(MEI).given(HIRED).when(LEND).allowedBy(ORG_05, ORG_04, STAGE, KNOWN);
    }

    @Test
    void so_does_a_superior_in_the_line() {
        by(BOSS).given(HIRED).when(LEND).then(LENT);
        by(BOSS).given(HIRED, LENT).when(END).then(new DelegationEnded(MEI.person(), WU.person(), NOON));
    }

    @Test
    void nobody_else_does_and_nothing_else_is_told_to_them() {
        by(WU).given(HIRED, LENT).when(LEND).refused(ORG_05);
        by(WU).given(HIRED, LENT).when(END).refused(ORG_05);
    }

    @Test
    void nothing_is_lent_to_the_lender_nor_by_a_superior_to_themself() {
        by(MEI).given(HIRED).when(lend(MEI, NOON, UNTIL)).refused(ORG_04);
        by(BOSS).given(HIRED).when(lend(BOSS, NOON, UNTIL)).refused(ORG_04);
    }

    @Test
    void a_deputy_is_employed() {
        by(MEI).knowing(card(MEI, true, BOSS), card(WU, false))
                .given(HIRED)
                .when(LEND)
                .refused(KNOWN);
    }

    @Test
    void the_end_comes_after_the_beginning_and_is_still_to_come() {
        by(MEI).given(HIRED).when(lend(WU, UNTIL, UNTIL)).refused(STAGE);
        by(MEI).given(HIRED).when(lend(WU, NOON.minusSeconds(9), NOON)).refused(STAGE);
        by(MEI).given(HIRED)
                .when(lend(WU, NOON.minusSeconds(9), NOON.plusNanos(1000)))
                .allowedBy(STAGE);
    }

    @Test
    void what_runs_already_is_not_lent_again_before_it_ends() {
        by(MEI).given(HIRED, LENT).when(LEND).refused(STAGE);
        by(MEI).at(UNTIL)
                .given(HIRED, LENT)
                .when(lend(WU, UNTIL, UNTIL.plusSeconds(9)))
                .allowedBy(STAGE);
        by(MEI).given(HIRED, LENT, new DelegationEnded(MEI.person(), WU.person(), NOON))
                .when(LEND)
                .then(LENT);
    }

    @Test
    void everything_wrong_with_it_is_told_together() {
        by(MEI).knowing(card(MEI, false))
                .given(HIRED, new EmployeeReleased(MEI.person(), "moved"))
                .when(lend(MEI, UNTIL, NOON))
                .refused(STAGE, ORG_04, KNOWN, STAGE);
    }

    @Test
    void only_what_still_runs_is_ended() {
        by(MEI).given(HIRED, LENT).when(END).then(new DelegationEnded(MEI.person(), WU.person(), NOON));
        by(MEI).given(HIRED).when(END).refused(STAGE);
        by(MEI).at(UNTIL).given(HIRED, LENT).when(END).refused(STAGE);
        by(MEI).given(HIRED, LENT, new EmployeeReleased(MEI.person(), "moved"))
                .when(END)
                .refused(STAGE);
    }

    @Test
    void what_is_lent_ends_with_the_post_it_belongs_to() {
        var clerk = new TransferEmployee(MEI.person(), SALES, "clerk", null);
        var moved = new EmployeeTransferred(MEI.person(), SALES, "clerk", null);
        hr("clerk").given(HIRED).when(clerk).then(moved);
        hr("clerk").given(HIRED, LENT).when(clerk).then(moved, new DelegationEnded(MEI.person(), WU.person(), NOON));
        hr("clerk").at(UNTIL).given(HIRED, LENT).when(clerk).then(moved);
    }

    @Test
    void who_only_gets_another_superior_still_lends() {
        var moved = new EmployeeTransferred(MEI.person(), SALES, "manager", null);
        hr("manager")
                .given(HIRED, LENT)
                .when(new TransferEmployee(MEI.person(), SALES, "manager", null))
                .then(moved);
        by(MEI).given(HIRED, LENT, moved).when(END).allowedBy(STAGE);
    }

    @Test
    void before_the_fields_are_known_the_line_is_not_known_either() {
        var state = EmployeeDecider.EMPLOYEE.after(List.of(HIRED));
        var standings =
                EmployeeDecider.EMPLOYEE.clauses().standings(EndDelegation.class, null, state, by(WU).circumstances());
        assertThat(standings).extracting(Standing::verdict).containsOnly(Verdict.DEPENDS_ON_THE_FIELDS);
    }

    @Test
    void a_deputy_reviews_until_just_before_the_last_moment_and_is_refused_from_then_on() {
        var people = house();
        people.on(LENT);
        reviewing(people, NOON).allowedBy(ORG_04);
        reviewing(people, UNTIL.minusMillis(1)).allowedBy(ORG_04);
        reviewing(people, UNTIL).refused(ORG_04);
        reviewing(people, NOON.minusMillis(1)).refused(ORG_04);
        people.on(new DelegationEnded(MEI.person(), WU.person(), NOON));
        reviewing(people, NOON).refused(ORG_04);
    }

    private static People house() {
        var sql = JdbcClient.create(TestDatabase.migrated());
        var positions = new Positions(sql);
        positions.on(new PositionDefined(SALES, "manager", "Manager", Set.of(Authority.REVIEW_AS_MANAGER)), 1);
        positions.on(new PositionDefined(SALES, "clerk", "Clerk", Set.of()), 2);
        var people = new People(sql, new Headcounts(sql));
        people.on(HIRED, 0);
        people.on(new EmployeeHired(WU.person(), "Wu", SALES, "clerk", MEI.person()), 0);
        return people;
    }

    /** The deputy before a contract of the department, as the register knows them at that moment. */
    private static Scenario.Then<?, ?, ?> reviewing(People people, Instant at) {
        var id = new ContractId("c-1");
        var draft =
                new ContractDraft("Pumps", new CounterpartyId("acme"), Money.cny("1"), true, false, List.of(), null);
        return Scenario.of(
                        ContractDecider.CONTRACT, people.find(WU.person(), at).orElseThrow())
                .at(at)
                .knowing(new WorkingDay(LocalDate.parse("2026-03-09"), null))
                .given(
                        new ContractDrafted(id, draft, new PersonId("li"), SALES),
                        new ContractSubmitted(id, "HT-2026-00001", 1, false, null))
                .when(new ApproveAsManager(id, "fine"));
    }

    private static Scenario<EmployeeCommand, EmployeeState, EmployeeEvent> by(Actor actor) {
        return Scenario.of(EmployeeDecider.EMPLOYEE, actor)
                .knowing(card(MEI, true, BOSS), card(WU, true, MEI, BOSS), card(BOSS, true));
    }

    /** Who moves her to a post of her department, or leaves her there. */
    private static Scenario<EmployeeCommand, EmployeeState, EmployeeEvent> hr(String position) {
        return Scenario.of(EmployeeDecider.EMPLOYEE, someone("hu", "hr", Authority.MANAGE_ORGANISATION))
                .knowing(
                        new PositionCard(SALES, position, true),
                        new CasesLeftBehind(MEI.person(), SALES, position, List.of()));
    }

    private static DelegateAuthority lend(Actor to, Instant from, Instant until) {
        return new DelegateAuthority(MEI.person(), to.person(), from, until, "trip");
    }

    private static PersonCard card(Actor person, boolean active, Actor... line) {
        return new PersonCard(
                person.person(),
                active,
                person.department(),
                Set.of(),
                List.of(line).stream().map(Actor::person).toList());
    }
}
