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
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.Ledgers;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Board;
import dossier.platform.web.page.BoardQuery;
import dossier.platform.web.page.Chart;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Tile;
import dossier.words.PersonId;
import java.time.Clock;
import java.time.LocalDate;
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
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** One contract of li took effect this month, with a duty that is breached. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DashboardPageTest {
    private final House house = new House();
    private final MultiValueMap<String, String> asked = new LinkedMultiValueMap<>();

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
            assertThat(page("management", LI, language))
                    .contains("/contracts?effectiveOn.from=2025-10-01", "¥480,000.00", "/duties?show=breached")
                    .contains("/orders?atRisk=true", "/complaints?counts=true", "/receivables?agreed=true")
                    .doesNotContain("??", "style=");
    }

    @Test
    void every_board_says_what_it_shows_in_both_languages_with_a_table_for_each_chart() {
        for (var language : List.of(Locale.CHINESE, Locale.ENGLISH))
            for (var board : house.beans(Board.class))
                assertThat(page(board.name(), LI, language))
                        .doesNotContain("??", "style=", ">board.", ">chart.", ">tile.");
        assertThat(page("contracts", LI, Locale.ENGLISH))
                .contains("data-plot=\"columns\"", "data-value=\"48.00\"", "<th scope=\"row\" data-brief=\"Mar\"")
                .contains("/statistics/duties?by=month&amp;from=2025-10&amp;to=2026-03&amp;state=BREACHED");
        assertThat(page("contracts", WANG, Locale.ENGLISH)).contains("Nothing to draw in this period");
    }

    @Test
    void what_a_board_is_narrowed_down_to_is_said_and_asked_of_every_list() {
        asked.add("department", SALES.value());
        asked.add("from", "2026-03");
        assertThat(page("contracts", LI, Locale.ENGLISH))
                .contains("Department: Sales", "/contracts?department=sales&amp;effectiveOn.from=2026-03-01")
                .contains("/dashboard/orders?from=2026-03&amp;to=2026-03&amp;department=sales");
    }

    @Test
    void the_board_of_the_house_follows_what_is_asked_and_says_what_does_not() {
        asked.add("from", "2026-01");
        asked.add("to", "2026-02");
        assertThat(number(LI, "contracts-effective")).isEqualTo("0");
        assertThat(tile(LI, "contracts-effective").now()).isFalse();
        assertThat(tile(LI, "at-risk").now()).isTrue();
        assertThat(page("management", LI, Locale.CHINESE)).contains(">当前</small>", "与期间无关");
        asked.set("to", "2026-03");
        asked.add("department", SALES.value());
        assertThat(number(LI, "contracts-effective")).isEqualTo("1");
        assertThat(tiles(LI)).extracting(Tile::name).doesNotContain("kept", "breached");
        asked.set("department", "elsewhere");
        assertThat(number(LI, "contracts-effective")).isEqualTo("0");
    }

    @Test
    void every_count_of_a_chart_is_the_length_of_the_list_it_opens() {
        var counts = 0;
        for (var board : house.beans(Board.class))
            for (var reader : List.of(LI, WANG)) {
                var asked = BoardQuery.of(Map.of(), board.by(), LocalDate.of(2026, 3, 2));
                for (var chart : board.of(asked, reader).charts())
                    for (var row : chart.rows()) for (var cell : row.cells()) counts += compared(cell, reader);
            }
        assertThat(counts).isGreaterThan(20);
    }

    @Test
    void the_states_of_duties_stand_each_in_its_column() {
        Rendered.messages(Locale.CHINESE);
        var wording = house.get(Wording.class);
        var duties = house.beans(Board.class).stream()
                .filter(it -> it.name().equals("contracts"))
                .flatMap(it -> it.of(BoardQuery.of(Map.of(), it.by(), LocalDate.of(2026, 3, 2)), LI).charts().stream())
                .filter(it -> it.name().equals("contracts-duties"))
                .findFirst()
                .orElseThrow();
        assertThat(duties.rows()).isNotEmpty();
        for (var row : duties.rows())
            for (var i = 0; i < duties.series().size(); i++) {
                var list = UriComponentsBuilder.fromUriString(
                                String.valueOf(row.cells().get(i).list()))
                        .build();
                var state = State.valueOf(String.valueOf(list.getQueryParams().getFirst("state")));
                assertThat(duties.series().get(i).name()).isEqualTo(wording.constant(state));
            }
    }

    /** @return 1 when it is a count of lines of a ledger */
    private int compared(Chart.Cell cell, PersonId reader) {
        if (cell.list() == null || !cell.said().matches("\\d+") || cell.list().startsWith("/statistics")) return 0;
        assertThat(totalOf(cell.list(), reader)).as(cell.list()).isEqualTo(cell.said());
        return 1;
    }

    @Test
    void every_number_is_the_total_of_its_list_for_each_reader() {
        assertThat(number(LI, "contracts-effective")).isEqualTo("1");
        for (var reader : List.of(LI, WANG)) {
            for (var name : List.of("contracts-effective", "at-risk", "complaints-received"))
                assertThat(number(reader, name)).as(name).isEqualTo(totalBehind(reader, name));
            var breached = house.get(DutyCalendar.class)
                    .list(Map.of("state", List.of("BREACHED"), "limit", List.of("1")), reader);
            assertThat(number(reader, "breached")).isEqualTo(String.valueOf(breached.total()));
        }
        assertThat(number(WANG, "contracts-effective")).isEqualTo("0");
    }

    private String totalBehind(PersonId reader, String name) {
        return totalOf(tile(reader, name).list(), reader);
    }

    private String totalOf(String address, PersonId reader) {
        var list = UriComponentsBuilder.fromUriString(address).build();
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
        var board = house.get(Management.class);
        return board.of(BoardQuery.of(asked, board.by(), LocalDate.of(2026, 3, 2)), reader).tiles().stream();
    }

    private String page(String board, PersonId reader, Locale language) {
        Rendered.messages(language);
        var model = new ExtendedModelMap();
        var shown = house.made(DashboardPages.class).board(board, asked, reader::value, model);
        return Rendered.page(shown, language, model, house.get(Names.class), house.get(Clock.class));
    }
}
