package dossier.standalone;

import dossier.contracts.api.ContractCommand.DraftContract;
import dossier.contracts.api.ContractCommand.HandlingCommand.HandOverContract;
import dossier.contracts.api.ContractId;
import dossier.organisation.api.DepartmentCommand.ApproveHeadcount;
import dossier.organisation.api.DepartmentCommand.DefineGroup;
import dossier.organisation.api.DepartmentCommand.NameManager;
import dossier.organisation.api.EmployeeCommand.AssignGroup;
import dossier.organisation.api.EmployeeCommand.HireEmployee;
import dossier.organisation.api.EmployeeCommand.ReleaseEmployee;
import dossier.organisation.api.EmployeeCommand.TransferEmployee;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
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
        moverAndLeaver();
    }

    /** A post that is full, one with a place left; the others are not limited. */
    private void headcount() {
        desk.send(GENERAL_MANAGER, new ApproveHeadcount(COMMERCE, "manager", 1));
        desk.send(GENERAL_MANAGER, new ApproveHeadcount(COMMERCE, "deputy-manager", 3));
        desk.send(GENERAL_MANAGER, new ApproveHeadcount(COMMERCE, "salesperson", 8));
        desk.send(
                HR,
                new HireEmployee(new PersonId("wu-tong"), "吴彤", COMMERCE, "salesperson", new PersonId("zhou-jianguo")));
        desk.tryInVain(
                HR,
                new HireEmployee(
                        new PersonId("second-manager"), "钱进", COMMERCE, "manager", new PersonId(GENERAL_MANAGER)));
    }

    /** Every department but two has its manager. */
    private void leaders() {
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
        for (var person : List.of("ma-chao", "qin-lan", "luo-yi"))
            desk.send(HR, new AssignGroup(new PersonId(person), "relations"));
    }

    /** Someone moves to another post, and leaves in the end; neither before their contract has passed to a successor. */
    private void moverAndLeaver() {
        var tang = new PersonId("tang-rui");
        var contract = new ContractId("spare-parts");
        desk.send(HR, new HireEmployee(tang, "唐睿", COMMERCE, "salesperson", new PersonId("zhou-jianguo")));
        desk.send(
                tang.value(),
                new DraftContract(contract, DemoContracts.draft("备件供应合同", "huacheng", "56000.00", false, "备件", "一批")));
        var toRelations = new TransferEmployee(tang, COMMERCE, "relations-clerk", new PersonId("qin-lan"));
        desk.tryInVain(HR, toRelations);
        desk.tryInVain(HR, new ReleaseEmployee(tang, "另谋高就"));
        desk.send("zhou-jianguo", new HandOverContract(contract, new PersonId("ma-chao"), "唐睿调岗，由马超接手。"));
        desk.send(HR, toRelations);
        desk.send(HR, new ReleaseEmployee(tang, "另谋高就"));
    }
}
