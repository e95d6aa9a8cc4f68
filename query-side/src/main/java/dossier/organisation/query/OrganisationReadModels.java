package dossier.organisation.query;

import dossier.organisation.api.DepartmentEvent;
import dossier.organisation.api.EmployeeEvent;
import dossier.platform.read.Findable;
import dossier.platform.read.Ledger;
import dossier.platform.read.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is shown of the house's people and departments, to everyone in it. */
@Configuration(proxyBeanMethods = false)
class OrganisationReadModels {
    static final String EMPLOYEES = "employees", DEPARTMENTS = "departments", MAIL = "mail_addresses";

    @Bean
    ReadModel.Cases<PersonLine, EmployeeEvent> employeeLines() {
        return ReadModel.ofCases(
                        EMPLOYEES, 3, PersonLine.class, EmployeeEvent.class, PersonLine::blank, PersonLine::after)
                .foundBy(it -> Findable.of(Findable.Kind.PERSON, null, it.erased() ? "" : it.name()));
    }

    @Bean
    ReadModel.Cases<MailLine, EmployeeEvent> mailLines() {
        return ReadModel.ofCases(MAIL, 1, MailLine.class, EmployeeEvent.class, MailLine::blank, MailLine::after);
    }

    @Bean
    ReadModel.Cases<DepartmentLine, DepartmentEvent> departmentLines() {
        return ReadModel.ofCases(
                        DEPARTMENTS,
                        3,
                        DepartmentLine.class,
                        DepartmentEvent.class,
                        DepartmentLine::blank,
                        DepartmentLine::after)
                .foundBy(it -> Findable.of(Findable.Kind.HOUSE, null, it.name()));
    }

    @Bean
    Ledger<PersonLine> employees(
            ReadModel.Cases<PersonLine, EmployeeEvent> employeeLines, ReadModel.Entries<?> timeline) {
        return Ledger.of(employeeLines)
                .timeline(timeline)
                .filteredBy("department", "position", "group", "supervisor", "active", "deputies.to")
                .searchedIn("name")
                .sortedBy("name")
                .openToAll();
    }

    @Bean
    Ledger<DepartmentLine> departments(
            ReadModel.Cases<DepartmentLine, DepartmentEvent> departmentLines, ReadModel.Entries<?> timeline) {
        return Ledger.of(departmentLines)
                .timeline(timeline)
                .searchedIn("name")
                .sortedBy("name")
                .openToAll();
    }
}
