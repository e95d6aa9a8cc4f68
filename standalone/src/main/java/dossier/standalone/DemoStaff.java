package dossier.standalone;

import static dossier.handbook.Authority.COORDINATE_CONTRACTS;
import static dossier.handbook.Authority.DRAFT_CONTRACTS;
import static dossier.handbook.Authority.KEEP_CUSTOMERS;
import static dossier.handbook.Authority.KEEP_RECEIVABLES;
import static dossier.handbook.Authority.READ_DEPARTMENT;
import static dossier.handbook.Authority.SIGN_CONTRACTS;

import dossier.counterparties.api.Contact;
import dossier.counterparties.api.CounterpartyCommand.RegisterCounterparty;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Actor;
import dossier.handbook.Authority;
import dossier.organisation.api.DepartmentCommand.DefinePosition;
import dossier.organisation.api.DepartmentCommand.OpenDepartment;
import dossier.organisation.api.EmployeeCommand.HireEmployee;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who else works at the demo company, and for whom, when it has a past. */
@Component
class DemoStaff {
    private static final String HOUSE = Actor.HOUSE.person().value(), CONTRACT_LEAD = "chen-jing";
    private static final List<String> DEPARTMENTS = List.of(
            "procurement 采购部", "marketing 市场部", "after-sales 售后服务部", "customer-service 客户服务部", "administration 行政部");

    private final DemoDesk desk;

    DemoStaff(DemoDesk desk) {
        this.desk = desk;
    }

    static List<String> logins() {
        return DemoRows.of("people.csv").map(it -> it[0]).toList();
    }

    void setUp() {
        for (var department : DEPARTMENTS) {
            var words = department.split(" ");
            desk.send(HOUSE, new OpenDepartment(new DepartmentId(words[0]), words[1]));
        }
        post("commerce", "contract-clerk", "合同专员", DRAFT_CONTRACTS, COORDINATE_CONTRACTS, READ_DEPARTMENT);
        post("finance", "accountant", "会计", KEEP_RECEIVABLES);
        post("production", "planner", "计划员");
        post("procurement", "manager", "采购部经理", READ_DEPARTMENT);
        post("procurement", "buyer", "采购员");
        post("marketing", "manager", "市场部经理", READ_DEPARTMENT);
        post("marketing", "specialist", "市场专员");
        post("after-sales", "manager", "售后服务部经理", READ_DEPARTMENT);
        post("after-sales", "engineer", "售后工程师");
        post("customer-service", "manager", "客户服务部经理", READ_DEPARTMENT);
        post("customer-service", "agent", "客服专员");
        post("administration", "manager", "行政部经理", READ_DEPARTMENT);
        post("hr", "specialist", "人事专员");
        post("ningbo", "salesperson", "销售代表", DRAFT_CONTRACTS, SIGN_CONTRACTS, KEEP_CUSTOMERS);
        DemoRows.of("people.csv")
                .forEach(it -> desk.sendLate(
                        HOUSE,
                        new HireEmployee(
                                new PersonId(it[0]), it[1], new DepartmentId(it[2]), it[3], new PersonId(it[4])),
                        DemoCompany.FOUNDED));
        DemoRows.of("counterparties.csv")
                .forEach(it -> desk.send(
                        CONTRACT_LEAD,
                        new RegisterCounterparty(
                                new CounterpartyId(it[0]),
                                it[1],
                                it[2],
                                new Contact(it[3], it[4], it[0] + "@example.com"))));
    }

    private void post(String department, String code, String title, Authority... authorities) {
        desk.send(HOUSE, new DefinePosition(new DepartmentId(department), code, title, Set.of(authorities)));
    }
}
