package dossier.standalone;

import dossier.organisation.api.DepartmentCommand.ApproveHeadcount;
import dossier.organisation.api.DepartmentCommand.DefineGroup;
import dossier.organisation.api.DepartmentCommand.NameManager;
import dossier.organisation.api.EmployeeCommand.AssignGroup;
import dossier.organisation.api.EmployeeCommand.HireEmployee;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo company's house rules for its own people: what is approved, and what is refused. */
@Component
@Order(4)
class DemoOrganisation implements DemoStory {
    private static final DepartmentId COMMERCE = new DepartmentId("commerce");
    private static final String GENERAL_MANAGER = "lin-guodong", HR = "admin";

    private final DemoDesk desk;

    DemoOrganisation(DemoDesk desk) {
        this.desk = desk;
    }

    @Override
    public void tell() {
        headcount();
        leaders();
        groups();
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

    /** Every department but two has its manager. */
    private void leaders() {
        desk.send(
                HR,
                new HireEmployee(
                        new PersonId("dong-min"), "董敏", COMMERCE, "deputy-manager", new PersonId("zhou-jianguo")));
        name("commerce", "zhou-jianguo", "liu-qian", "dong-min");
        name("management", GENERAL_MANAGER);
        name("legal", "wang-fang");
        name("finance", "sun-li");
        name("production", "he-yong");
        name("network", "feng-tao");
        name("suzhou", "pan-hao");
    }

    private void name(String department, String manager, String... deputies) {
        desk.send(
                HR,
                new NameManager(
                        new DepartmentId(department),
                        new PersonId(manager),
                        Stream.of(deputies).map(PersonId::new).toList()));
    }

    private void groups() {
        desk.send(HR, new DefineGroup(COMMERCE, "development", "业务拓展组"));
        desk.send(HR, new DefineGroup(COMMERCE, "contracts", "合同管理组"));
        desk.send(HR, new DefineGroup(COMMERCE, "relations", "客户关系管理组"));
        desk.send(HR, new AssignGroup(new PersonId("chen-jing"), "contracts"));
        desk.send(HR, new AssignGroup(new PersonId("zhao-lei"), "development"));
        desk.send(HR, new AssignGroup(new PersonId("ma-chao"), "relations"));
    }
}
