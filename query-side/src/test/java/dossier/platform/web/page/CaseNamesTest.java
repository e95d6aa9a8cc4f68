package dossier.platform.web.page;

import static dossier.contracts.query.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.policies.api.CalendarEvent.CalendarProposed;
import dossier.policies.api.CalendarId;
import dossier.words.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Cases are called as people call them, and no title is told to those who may not read it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseNamesTest {
    private final House house = new House();

    @BeforeEach
    void a_contract_of_li() {
        LocaleContextHolder.setLocale(Locale.CHINESE);
        house.happen("house", new DepartmentOpened(SALES, "Sales"));
        house.happen("house", new PositionDefined(SALES, "clerk", "clerk", Set.of()));
        house.happen("house", new EmployeeHired(LI, "Li", SALES, "clerk", null));
        house.happen("house", new EmployeeHired(QIAN, "Qian", SALES, "clerk", null));
        house.happen("li", drafted());
        house.list("contracts", LI);
    }

    @AfterEach
    void close() {
        RequestContextHolder.resetRequestAttributes();
        LocaleContextHolder.resetLocaleContext();
        house.close();
    }

    @Test
    void a_case_is_called_by_its_title_and_once_it_has_one_by_its_number_too() {
        assertThat(seenBy(LI).of("contracts/c1")).isEqualTo("Pumps");
        house.happen("li", submitted(false));
        house.list("contracts", LI);
        assertThat(seenBy(LI).of("contracts/c1")).matches("HT-\\S+ Pumps");
    }

    @Test
    void who_may_not_read_it_is_told_its_number_and_not_its_title() {
        house.happen("li", submitted(false));
        house.list("contracts", LI);
        assertThat(seenBy(QIAN).of("contracts/c1")).matches("HT-\\S+");
        assertThat(seenBy(new PersonId("nobody")).of("contracts/c1")).matches("HT-\\S+");
        RequestContextHolder.resetRequestAttributes();
        assertThat(house.made(CaseNames.class).of("contracts/c1")).matches("HT-\\S+");
    }

    @Test
    void what_is_in_the_way_of_something_is_called_by_what_it_is_and_its_name() {
        var inTheWay = List.of("contracts/c1", "clause.PRICE", "48/12 pumps");
        assertThat(seenBy(LI).told(inTheWay)).containsExactly("合同 Pumps", "clause.PRICE", "48/12 pumps");
        assertThat(seenBy(QIAN).told(inTheWay)).containsExactly("合同（暂无可显示的编号）", "clause.PRICE", "48/12 pumps");
        house.happen("li", submitted(false));
        house.list("contracts", LI);
        assertThat(seenBy(LI).withKind("contracts/c1")).matches("合同 HT-\\S+ Pumps");
        assertThat(seenBy(QIAN).withKind("contracts/c1")).matches("合同 HT-\\S+");
    }

    @Test
    void whoever_it_is_is_told_no_title() {
        assertThat(seenBy(LI).toAnyone("contracts/c1")).isEqualTo("合同 c1");
        house.happen("li", submitted(false));
        house.list("contracts", LI);
        assertThat(seenBy(LI).toAnyone("contracts/c1")).matches("合同 HT-\\S+");
    }

    @Test
    void a_link_leads_only_where_it_may_be_opened() {
        assertThat(seenBy(LI).address("contracts", "c1")).isEqualTo("/contracts/c1");
        assertThat(seenBy(QIAN).address("contracts", "c1")).isNull();
        assertThat(seenBy(LI).address("contracts", "none")).isNull();
        assertThat(seenBy(QIAN).address("employees", "li")).isEqualTo("/employees/li");
    }

    @Test
    void people_departments_and_what_has_no_title_are_called_by_their_names_and_the_rest_by_its_stream() {
        house.happen("house", new CalendarProposed(new CalendarId("2026"), List.of(), LI));
        house.list("calendars", LI);
        var cases = seenBy(LI);
        assertThat(cases.of("employees/qian")).isEqualTo("Qian");
        assertThat(cases.of("departments/sales")).isEqualTo("Sales");
        assertThat(cases.of("calendars/2026")).contains("2026").isNotEqualTo("calendars/2026");
        assertThat(cases.of("contracts/none")).isEqualTo("contracts/none");
        assertThat(cases.of("elsewhere/c1")).isEqualTo("elsewhere/c1");
    }

    private CaseNames seenBy(PersonId person) {
        var request = new MockHttpServletRequest();
        request.setRemoteUser(person.value());
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        return house.made(CaseNames.class);
    }
}
