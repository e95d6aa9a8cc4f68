package dossier.organisation.command;

import static dossier.handbook.Authority.MANAGE_ORGANISATION;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.someone;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.handbook.Actor;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.handbook.Scenario;
import dossier.organisation.api.DepartmentCommand;
import dossier.organisation.api.DepartmentCommand.DefineGroup;
import dossier.organisation.api.DepartmentCommand.NameManager;
import dossier.organisation.api.DepartmentEvent;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.GroupDefined;
import dossier.organisation.api.DepartmentEvent.ManagerNamed;
import dossier.organisation.api.EmployeeCommand;
import dossier.organisation.api.EmployeeCommand.AssignGroup;
import dossier.organisation.api.EmployeeCommand.ChangeMailAddress;
import dossier.organisation.api.EmployeeEvent;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.EmployeeEvent.EmployeeTransferred;
import dossier.organisation.api.EmployeeEvent.GroupAssigned;
import dossier.organisation.api.EmployeeEvent.MailAddressChanged;
import dossier.organisation.api.GroupCard;
import dossier.organisation.api.PersonCard;
import dossier.platform.TestDatabase;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ORG-01: the groups of a department, and who leads it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LeadershipTest {
    private static final DepartmentId COMMERCE = new DepartmentId("commerce"), LEGAL = new DepartmentId("legal");
    private static final PersonId ZHOU = new PersonId("zhou"),
            LIU = new PersonId("liu"),
            DONG = new PersonId("dong"),
            LI = new PersonId("li");
    private static final Actor HR = someone("hu", "hr", MANAGE_ORGANISATION);
    private static final Actor OTHER = someone("wu", "commerce");
    private static final DepartmentOpened OPENED = new DepartmentOpened(COMMERCE, "Commerce");
    private static final NameManager NAME = new NameManager(COMMERCE, ZHOU, List.of(LIU, DONG, LIU));
    private static final EmployeeHired HIRED = new EmployeeHired(LI, "Li", COMMERCE, "clerk", ZHOU);

    @Test
    void a_mail_address_is_changed_by_the_person_or_by_who_keeps_the_organisation() {
        var change = new ChangeMailAddress(LI, "li@example.com");
        for (var by : List.of(HR, someone("li", "commerce")))
            employee(by).given(HIRED).when(change).then(new MailAddressChanged(LI, "li@example.com"));
        employee(OTHER).given(HIRED).when(change).refused(ORG_04);
        employee(HR).given(HIRED, new EmployeeReleased(LI, "")).when(change).refused(STAGE);
    }

    @Test
    void one_manager_and_several_deputies_lead_a_department() {
        var all = department(HR).knowing(at(ZHOU, COMMERCE), at(LIU, COMMERCE), at(DONG, COMMERCE));
        all.given(OPENED).when(NAME).then(new ManagerNamed(COMMERCE, ZHOU, List.of(LIU, DONG)));
        all.given().when(NAME).noSuchCase();
        all.by(OTHER).given(OPENED).when(NAME).refused(ORG_04);
        all.given(OPENED).when(new NameManager(COMMERCE, ZHOU, List.of(ZHOU))).refused(UNIQUE);
    }

    @Test
    void who_leads_a_department_works_in_it_and_is_named_by_another() {
        department(HR)
                .knowing(at(ZHOU, LEGAL), at(LIU, COMMERCE), left(DONG))
                .given(OPENED)
                .when(NAME)
                .refusedMissing(KNOWN, "zhou", "dong");
        var zhou = someone("zhou", "commerce", MANAGE_ORGANISATION);
        department(zhou)
                .knowing(at(ZHOU, COMMERCE))
                .given(OPENED)
                .when(new NameManager(COMMERCE, ZHOU, List.of()))
                .refused(ORG_04);
    }

    @Test
    void groups_are_defined_and_defined_again() {
        var define = new DefineGroup(COMMERCE, "contracts", "Contract group");
        var defined = new GroupDefined(COMMERCE, "contracts", "Contract group");
        department(HR).given(OPENED).when(define).then(defined);
        department(HR).given(OPENED, defined).when(define).then(defined);
        department(OTHER).given(OPENED).when(define).refused(ORG_04);
    }

    @Test
    void an_employee_belongs_to_one_group_of_their_department_or_to_none() {
        var assign = new AssignGroup(LI, "contracts");
        var known = new GroupCard(COMMERCE, "contracts", true);
        employee(HR).knowing(known).given(HIRED).when(assign).then(new GroupAssigned(LI, "contracts"));
        employee(HR).given(HIRED).when(new AssignGroup(LI, null)).then(new GroupAssigned(LI, null));
        employee(HR)
                .knowing(new GroupCard(COMMERCE, "contracts", false))
                .given(HIRED)
                .when(assign)
                .refused(KNOWN);
        employee(OTHER).knowing(known).given(HIRED).when(assign).refused(ORG_04);
        employee(HR)
                .given(HIRED, new EmployeeReleased(LI, "moved"))
                .when(assign)
                .refused(STAGE, KNOWN);
    }

    @Test
    void it_is_the_department_they_are_in_now_that_is_asked_for_the_group() {
        var moved = Scenario.of(EmployeeDecider.EMPLOYEE, HR)
                .given(HIRED, new EmployeeTransferred(LI, LEGAL, "clerk", ZHOU))
                .state();
        assertThat(EmployeeDecider.EMPLOYEE.questions(
                        new AssignGroup(LI, "contracts"), moved, employee(HR).circumstances()))
                .containsExactly(new GroupCard.Of(LEGAL, "contracts"));
    }

    @Test
    void the_register_knows_a_group_in_its_department_only() {
        var groups = new Groups(JdbcClient.create(TestDatabase.migrated()));
        groups.on(new GroupDefined(COMMERCE, "contracts", "Contracts"), 3);
        groups.on(new GroupDefined(COMMERCE, "contracts", "Contract group"), 4);
        assertThat(groups.answer(new GroupCard.Of(COMMERCE, "contracts")))
                .isEqualTo(new Fact(new GroupCard(COMMERCE, "contracts", true), new Source("departments/commerce", 4)));
        assertThat(groups.answer(new GroupCard.Of(LEGAL, "contracts")))
                .isEqualTo(new Fact(new GroupCard(LEGAL, "contracts", false), null));
    }

    private static PersonCard at(PersonId person, DepartmentId department) {
        return new PersonCard(person, true, department, Set.of(), List.of());
    }

    private static PersonCard left(PersonId person) {
        return new PersonCard(person, false, COMMERCE, Set.of(), List.of());
    }

    private static Scenario<DepartmentCommand, DepartmentState, DepartmentEvent> department(Actor actor) {
        return Scenario.of(DepartmentDecider.DEPARTMENT, actor);
    }

    private static Scenario<EmployeeCommand, EmployeeState, EmployeeEvent> employee(Actor actor) {
        return Scenario.of(EmployeeDecider.EMPLOYEE, actor);
    }
}
