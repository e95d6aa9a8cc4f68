package dossier.standalone;

import dossier.organisation.api.DepartmentCommand.ApproveHeadcount;
import dossier.organisation.api.EmployeeCommand.HireEmployee;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import org.springframework.stereotype.Component;

/** The demo company's house rules for its own people: what is approved, and what is refused. */
@Component
class DemoOrganisation {
    private static final DepartmentId COMMERCE = new DepartmentId("commerce");
    private static final String GENERAL_MANAGER = "lin-guodong", HR = "admin";

    private final DemoDesk desk;

    DemoOrganisation(DemoDesk desk) {
        this.desk = desk;
    }

    void setUp() {
        headcount();
    }

    /** A post that is full, one with a place left; the others are not limited. */
    private void headcount() {
        desk.send(GENERAL_MANAGER, new ApproveHeadcount(COMMERCE, "manager", 1));
        desk.send(GENERAL_MANAGER, new ApproveHeadcount(COMMERCE, "deputy-manager", 3));
        desk.tryInVain(
                HR,
                new HireEmployee(
                        new PersonId("second-manager"), "钱进", COMMERCE, "manager", new PersonId(GENERAL_MANAGER)));
    }
}
