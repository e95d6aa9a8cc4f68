package dossier.dashboard.query;

import static dossier.contracts.query.Samples.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.Rendered;
import dossier.contracts.api.ContractDutyEvent.DutyBegun;
import dossier.contracts.api.ContractDutyEvent.DutyBreached;
import dossier.handbook.Duty;
import dossier.handbook.Rule;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.DutyCalendar;
import dossier.platform.read.Ledgers;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Tile;
import dossier.words.PersonId;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.util.UriComponentsBuilder;

/** One contract of li took effect this month, with a duty that is breached. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DashboardPageTest {
    private final House house = new House();

    @BeforeEach
    void one_contract() {
        house.happen("house", new DepartmentOpened(SALES, "Sales"), new EmployeeHired(LI, "Li", SALES, "clerk", null));
        house.happen("li", drafted(), submitted(false), effective());
        var duty = Duty.byEndOf(DUE, Rule.CON_09, "1");
        house.happen("house", new DutyBegun(C1, duty), new DutyBreached(C1, Rule.CON_09, "1", duty.due()));
        house.list("contracts", LI);
    }

    @AfterEach
    void close() {
        LocaleContextHolder.resetLocaleContext();
        house.close();
    }

    @Test
    void it_shows_the_figures_in_both_languages_each_open() {
        for (var language : List.of(Locale.CHINESE, Locale.ENGLISH))
            assertThat(page(LI, language))
                    .contains("/contracts?effectiveOn.from=2026-03-01", "¥480,000.00", "/duties?show=breached")
                    .contains("/orders?atRisk=true", "/complaints?owing=true", "/receivables?toBePaid=true")
                    .doesNotContain("??", "style=");
    }

    @Test
    void every_number_is_the_total_of_its_list_for_each_reader() {
        assertThat(number(LI, "signed")).isEqualTo("1");
        for (var reader : List.of(LI, WANG)) {
            for (var name : List.of("signed", "at-risk", "complaints"))
                assertThat(number(reader, name)).as(name).isEqualTo(totalBehind(reader, name));
            var breached = house.get(DutyCalendar.class)
                    .list(Map.of("state", List.of("BREACHED"), "limit", List.of("1")), reader);
            assertThat(number(reader, "breached")).isEqualTo(String.valueOf(breached.total()));
        }
        assertThat(number(WANG, "signed")).isEqualTo("0");
    }

    private String totalBehind(PersonId reader, String name) {
        var list = UriComponentsBuilder.fromUriString(tile(reader, name).list()).build();
        return Long.toString(
                house.get(Ledgers.class).count(list.getPathSegments().getFirst(), list.getQueryParams(), reader));
    }

    private String number(PersonId reader, String name) {
        return tile(reader, name).number();
    }

    private Tile tile(PersonId reader, String name) {
        Rendered.messages(Locale.CHINESE);
        return tiles(reader).filter(it -> it.name().equals(name)).findFirst().orElseThrow();
    }

    private Stream<Tile> tiles(PersonId reader) {
        return house.beans(Tile.Source.class).stream().flatMap(it -> it.of(reader));
    }

    private String page(PersonId reader, Locale language) {
        Rendered.messages(language);
        var model = new ExtendedModelMap();
        model.addAttribute("tiles", tiles(reader).toList());
        return Rendered.page("dashboard/dashboard", language, model, house.get(Names.class), house.get(Clock.class));
    }
}
