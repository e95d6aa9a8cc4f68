package dossier.organisation.command;

import static dossier.handbook.Authority.MANAGE_ORGANISATION;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.someone;

import dossier.handbook.Actor;
import dossier.handbook.Authority;
import dossier.handbook.Scenario;
import dossier.organisation.api.DepartmentCommand;
import dossier.organisation.api.DepartmentCommand.DefinePosition;
import dossier.organisation.api.DepartmentCommand.OpenDepartment;
import dossier.organisation.api.DepartmentEvent;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeCommand;
import dossier.organisation.api.EmployeeCommand.HireEmployee;
import dossier.organisation.api.EmployeeCommand.ReleaseEmployee;
import dossier.organisation.api.EmployeeCommand.TransferEmployee;
import dossier.organisation.api.EmployeeEvent;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.EmployeeEvent.EmployeeTransferred;
import dossier.organisation.api.PersonCard;
import dossier.organisation.api.PositionCard;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HiringTest {
    private static final DepartmentId SALES = new DepartmentId("sales");
    private static final PersonId LI = new PersonId("li");
    private static final PersonId MEI = new PersonId("mei");
    private static final Actor HR = someone("hu", "hr", MANAGE_ORGANISATION);
    private static final Actor OTHER = someone("wu", "sales", Authority.DRAFT_CONTRACTS);
    private static final PositionCard CLERK = new PositionCard(SALES, "clerk", true);
    private static final EmployeeHired HIRED = new EmployeeHired(LI, "Li", SALES, "clerk", MEI);
    private static final EmployeeReleased RELEASED = new EmployeeReleased(LI, "moved");

    @Test
    void a_department_is_opened_once_and_gets_its_posts() {
        var open = new OpenDepartment(SALES, "Sales");
        var opened = new DepartmentOpened(SALES, "Sales");
        var define = new DefinePosition(SALES, "clerk", "Clerk", Set.of(Authority.DRAFT_CONTRACTS));
        var defined = new PositionDefined(SALES, "clerk", "Clerk", Set.of(Authority.DRAFT_CONTRACTS));
        department(HR).given().when(open).then(opened);
        department(HR).given().when(open).allowedBy(ORG_04, STAGE);
        department(HR).given(opened).when(open).refused(STAGE);
        department(HR).given(opened).when(define).then(defined);
        department(HR).given(opened, defined).when(define).then(defined);
        department(HR).given().when(define).noSuchCase();
        department(OTHER).given().when(open).refused(ORG_04);
        department(OTHER).given(opened).when(define).refused(ORG_04);
    }

    @Test
    void someone_is_hired_into_a_post_under_a_supervisor() {
        employee(HR).knowing(CLERK, mei()).given().when(hire(MEI)).then(HIRED);
        employee(HR).knowing(CLERK, mei()).given().when(hire(MEI)).allowedBy(ORG_04, STAGE, UNIQUE, KNOWN, ORG_05);
    }

    @Test
    void the_house_founds_a_company_from_the_top() {
        employee(Actor.HOUSE)
                .knowing(CLERK)
                .given()
                .when(hire(null))
                .then(new EmployeeHired(LI, "Li", SALES, "clerk", null));
    }

    @Test
    void the_post_exists_and_the_supervisor_is_employed() {
        employee(HR)
                .knowing(new PositionCard(SALES, "clerk", false), mei())
                .given()
                .when(hire(MEI))
                .refused(KNOWN);
        employee(HR).knowing(CLERK, card(MEI, false)).given().when(hire(MEI)).refused(KNOWN);
        employee(HR)
                .knowing(new PositionCard(SALES, "clerk", false), card(MEI, false))
                .given()
                .when(hire(MEI))
                .refused(KNOWN, KNOWN);
    }

    @Test
    void nobody_is_hired_twice_nor_again() {
        employee(HR).knowing(CLERK, mei()).given(HIRED).when(hire(MEI)).refused(STAGE);
        employee(HR)
                .knowing(CLERK, mei())
                .given(HIRED, RELEASED)
                .when(hire(MEI))
                .refused(STAGE);
    }

    @Test
    void nobody_is_hired_as_the_house_itself() {
        var house = new HireEmployee(Actor.HOUSE.person(), "House", SALES, "clerk", null);
        employee(HR).knowing(CLERK).given().when(house).refused(UNIQUE);
    }

    @Test
    void only_who_manages_the_organisation_hires_transfers_and_releases() {
        employee(OTHER).knowing(CLERK, mei()).given().when(hire(MEI)).refused(ORG_04);
        employee(OTHER).knowing(CLERK, mei()).given(HIRED).when(transfer(MEI)).refused(ORG_04);
        employee(OTHER).given(HIRED).when(new ReleaseEmployee(LI, "moved")).refused(ORG_04);
    }

    @Test
    void a_transfer_changes_post_and_supervisor() {
        employee(HR)
                .knowing(CLERK, mei())
                .given(HIRED)
                .when(transfer(MEI))
                .then(new EmployeeTransferred(LI, SALES, "clerk", MEI));
        employee(HR)
                .knowing(CLERK)
                .given(HIRED)
                .when(transfer(null))
                .then(new EmployeeTransferred(LI, SALES, "clerk", null));
        employee(HR).knowing(CLERK).given().when(transfer(null)).noSuchCase();
    }

    @Test
    void nobody_supervises_themself_or_anyone_above_them() {
        employee(HR)
                .knowing(CLERK, card(LI, true))
                .given(HIRED)
                .when(transfer(LI))
                .refused(ORG_05);
        employee(HR)
                .knowing(CLERK, card(MEI, true, new PersonId("boss"), LI))
                .given(HIRED)
                .when(transfer(MEI))
                .refused(ORG_05);
        employee(HR).knowing(CLERK, card(LI, false)).given().when(hire(LI)).refused(KNOWN, ORG_05);
    }

    @Test
    void nobody_decides_on_their_own_post() {
        var li = someone("li", "hr", MANAGE_ORGANISATION);
        employee(li).knowing(CLERK, mei()).given(HIRED).when(transfer(MEI)).refused(ORG_04);
        employee(li).given(HIRED).when(new ReleaseEmployee(LI, "moved")).refused(ORG_04);
    }

    @Test
    void who_left_is_neither_transferred_nor_released() {
        employee(HR).given(HIRED).when(new ReleaseEmployee(LI, "moved")).then(RELEASED);
        employee(HR).given(HIRED).when(new ReleaseEmployee(LI, "moved")).allowedBy(ORG_04, STAGE);
        employee(HR)
                .given(HIRED, RELEASED)
                .when(new ReleaseEmployee(LI, "moved"))
                .refused(STAGE);
        employee(HR)
                .knowing(CLERK, mei())
                .given(HIRED, RELEASED)
                .when(transfer(MEI))
                .refused(STAGE);
    }

    private static Scenario<DepartmentCommand, DepartmentState, DepartmentEvent> department(Actor actor) {
        return Scenario.of(DepartmentDecider.DEPARTMENT, actor);
    }

    private static Scenario<EmployeeCommand, EmployeeState, EmployeeEvent> employee(Actor actor) {
        return Scenario.of(EmployeeDecider.EMPLOYEE, actor);
    }

    private static HireEmployee hire(@Nullable PersonId supervisor) {
        return new HireEmployee(LI, "Li", SALES, "clerk", supervisor);
    }

    private static TransferEmployee transfer(@Nullable PersonId supervisor) {
        return new TransferEmployee(LI, SALES, "clerk", supervisor);
    }

    private static PersonCard mei() {
        return card(MEI, true);
    }

    private static PersonCard card(PersonId person, boolean active, PersonId... line) {
        return new PersonCard(person, active, SALES, Set.of(), List.of(line));
    }
}
