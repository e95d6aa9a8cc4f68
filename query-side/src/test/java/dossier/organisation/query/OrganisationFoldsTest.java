package dossier.organisation.query;

import static dossier.House.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.handbook.Authority;
import dossier.handbook.Records;
import dossier.organisation.api.DepartmentEvent;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.GroupDefined;
import dossier.organisation.api.DepartmentEvent.HeadcountApproved;
import dossier.organisation.api.DepartmentEvent.ManagerNamed;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent;
import dossier.organisation.api.EmployeeEvent.AuthorityDelegated;
import dossier.organisation.api.EmployeeEvent.DelegationEnded;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.organisation.api.EmployeeEvent.EmployeeReleased;
import dossier.organisation.api.EmployeeEvent.EmployeeTransferred;
import dossier.organisation.api.EmployeeEvent.GroupAssigned;
import dossier.organisation.query.DepartmentLine.Group;
import dossier.organisation.query.DepartmentLine.Position;
import dossier.organisation.query.PersonLine.Deputy;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrganisationFoldsTest {
    private static final DepartmentId SALES = new DepartmentId("sales"), LEGAL = new DepartmentId("legal");
    private static final PersonId LI = new PersonId("li"),
            HU = new PersonId("hu"),
            ZHANG = new PersonId("zhang"),
            WANG = new PersonId("wang");

    @Test
    void a_position_defined_again_keeps_its_place_and_headcount_and_changes_its_authority() {
        var line = DepartmentLine.blank("sales");
        var events = List.<DepartmentEvent>of(
                new DepartmentOpened(SALES, "Sales"),
                new PositionDefined(
                        SALES, "manager", "Manager", Set.of(Authority.SIGN_CONTRACTS, Authority.REVIEW_AS_MANAGER)),
                new PositionDefined(SALES, "clerk", "Clerk", Set.of()),
                new HeadcountApproved(SALES, "manager", 1),
                new PositionDefined(SALES, "manager", "Head", Set.of(Authority.READ_DEPARTMENT)));
        for (var event : events) line = line.after(event, told("departments/sales", line.version() + 1));
        assertThat(line.name()).isEqualTo("Sales");
        assertThat(line.positions())
                .containsExactly(
                        new Position("manager", "Head", List.of(Authority.READ_DEPARTMENT), 1),
                        new Position("clerk", "Clerk", List.of(), null));
        assertThat(line.authoritiesOf("manager")).containsExactly(Authority.READ_DEPARTMENT);
        assertThat(line.authoritiesOf("nobody")).isEmpty();
    }

    @Test
    void an_employees_line_follows_their_life_in_the_house() {
        var line = PersonLine.blank("li");
        var events = List.<EmployeeEvent>of(
                new EmployeeHired(LI, "Li", SALES, "clerk", ZHANG),
                new AuthorityDelegated(LI, HU, NOON, NOON.plusSeconds(60), "leave"),
                new GroupAssigned(LI, "contracts"),
                new EmployeeTransferred(LI, LEGAL, "counsel", WANG));
        for (var event : events) line = line.after(event, told("employees/li", line.version() + 1));
        assertThat(line)
                .isEqualTo(new PersonLine(
                        "li",
                        3,
                        "Li",
                        LEGAL,
                        "counsel",
                        null,
                        WANG,
                        true,
                        List.of(new Deputy(HU, NOON, NOON.plusSeconds(60)))));
        line = line.after(new DelegationEnded(LI, HU, NOON.plusSeconds(30)), told("employees/li", 4));
        assertThat(line.deputies()).containsExactly(new Deputy(HU, NOON, NOON.plusSeconds(30)));
        line = line.after(new EmployeeReleased(LI, "moved away"), told("employees/li", 5));
        assertThat(line.active()).isFalse();
        assertThat(line.name()).isEqualTo("Li");
    }

    @Test
    void a_group_lasts_as_long_as_one_stays_in_the_department() {
        var line = PersonLine.blank("li")
                .after(new EmployeeHired(LI, "Li", SALES, "clerk", ZHANG), told("employees/li", 0))
                .after(new GroupAssigned(LI, "contracts"), told("employees/li", 1))
                .after(new EmployeeTransferred(LI, SALES, "manager", WANG), told("employees/li", 2));
        assertThat(line.group()).isEqualTo("contracts");
        assertThat(line.after(new EmployeeTransferred(LI, LEGAL, "counsel", WANG), told("employees/li", 3))
                        .group())
                .isNull();
        assertThat(line.after(new GroupAssigned(LI, null), told("employees/li", 3))
                        .group())
                .isNull();
    }

    @Test
    void a_departments_leaders_are_on_record_while_its_manager_is_in_office() {
        var line =
                DepartmentLine.blank("sales").after(new DepartmentOpened(SALES, "Sales"), told("departments/sales", 0));
        Records.missing(line.leadership().onRecord(_ -> true), "leadership.manager");
        line = line.after(new ManagerNamed(SALES, ZHANG, List.of(LI, HU)), told("departments/sales", 1))
                .after(new GroupDefined(SALES, "contracts", "Contracts"), told("departments/sales", 2))
                .after(new GroupDefined(SALES, "contracts", "Contract group"), told("departments/sales", 3));
        assertThat(line.groups()).containsExactly(new Group("contracts", "Contract group"));
        assertThat(line.leadership().deputies()).containsExactly(LI, HU);
        Records.present(line.leadership().onRecord(ZHANG::equals));
        Records.missing(line.leadership().onRecord(LI::equals), "leadership.manager");
    }

    @Test
    void lending_again_replaces_what_was_lent_before() {
        var line = PersonLine.blank("li")
                .after(new EmployeeHired(LI, "Li", SALES, "clerk", ZHANG), told("employees/li", 0));
        line = line.after(
                new AuthorityDelegated(LI, HU, NOON.plusSeconds(600), NOON.plusSeconds(900), "leave"),
                told("employees/li", 1));
        line = line.after(
                new AuthorityDelegated(LI, HU, NOON.minusSeconds(60), NOON.plusSeconds(60), "leave"),
                told("employees/li", 2));
        line = line.after(
                new AuthorityDelegated(LI, WANG, NOON, NOON.plusSeconds(60), "leave"), told("employees/li", 3));
        assertThat(line.deputies())
                .containsExactly(
                        new Deputy(HU, NOON.minusSeconds(60), NOON.plusSeconds(60)),
                        new Deputy(WANG, NOON, NOON.plusSeconds(60)));
        line = line.after(
                new AuthorityDelegated(LI, HU, NOON, NOON.plusSeconds(30), "shorter"), told("employees/li", 4));
        assertThat(line.deputies())
                .contains(new Deputy(HU, NOON.minusSeconds(60), NOON), new Deputy(HU, NOON, NOON.plusSeconds(30)));
    }

    private static Told told(String stream, long version) {
        return new Told(
                stream, version, "e" + version, NOON, NOON, new PersonId("house"), "house", "e" + version, null);
    }
}
