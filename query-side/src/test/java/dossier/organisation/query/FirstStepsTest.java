package dossier.organisation.query;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.handbook.Authority;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.web.page.FirstSteps;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FirstStepsTest {
    private static final DepartmentId MANAGEMENT = new DepartmentId("management"), SALES = new DepartmentId("sales");
    private static final PersonId ADMIN = new PersonId("administrator"), LI = new PersonId("li");

    private final House house = new House();

    @BeforeEach
    void a_house_with_its_first_administrator_alone() {
        house.happen(
                "house",
                new DepartmentOpened(MANAGEMENT, "Management"),
                new PositionDefined(MANAGEMENT, "admin", "Administrator", Set.of(Authority.MANAGE_ORGANISATION)),
                new EmployeeHired(ADMIN, "Admin", MANAGEMENT, "admin", null));
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void they_are_open_to_who_keeps_the_organisation_until_each_is_done() {
        assertThat(open(ADMIN)).isTrue();
        house.happen("administrator", new DepartmentOpened(SALES, "Sales"));
        assertThat(open(ADMIN)).as("a department without posts").isTrue();
        house.happen("administrator", new PositionDefined(SALES, "clerk", "Clerk", Set.of()));
        assertThat(open(ADMIN)).as("nobody but the administrator").isTrue();
        house.happen("administrator", new EmployeeHired(LI, "Li", SALES, "clerk", ADMIN));
        assertThat(open(ADMIN)).isFalse();
    }

    @Test
    void they_concern_nobody_else() {
        house.happen(
                "administrator",
                new PositionDefined(MANAGEMENT, "clerk", "Clerk", Set.of()),
                new EmployeeHired(LI, "Li", MANAGEMENT, "clerk", ADMIN));
        assertThat(open(LI)).isFalse();
        assertThat(open(ADMIN)).as("the management is the only department").isTrue();
    }

    private boolean open(PersonId reader) {
        house.list(OrganisationReadModels.DEPARTMENTS, reader);
        house.list(OrganisationReadModels.EMPLOYEES, reader);
        return house.get(FirstSteps.class).open(reader);
    }
}
