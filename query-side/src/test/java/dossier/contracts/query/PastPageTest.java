package dossier.contracts.query;

import static dossier.contracts.query.Samples.C1;
import static dossier.contracts.query.Samples.LI;
import static dossier.contracts.query.Samples.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dossier.House;
import dossier.Rendered;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.platform.web.page.Names;
import dossier.words.PersonId;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.LinkedMultiValueMap;

/** A contract's page, and the ledger, as they stood. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PastPageTest {
    private final House house = new House();

    @BeforeEach
    void drafted_on_monday_and_revised_on_tuesday() {
        house.happen("house", new DepartmentOpened(SALES, "Sales"), new EmployeeHired(LI, "Li", SALES, "clerk", null));
        house.happen("li", Samples.drafted());
        house.now(House.NOON.plus(Duration.ofDays(1)));
        house.happen("li", new ContractRevised(C1, 2, Samples.draft("Valves", "500", false), "as wanted"));
        house.list("contracts", LI);
        house.get(Ledgers.class).timeline("contracts", "c1", Map.of("fresh", List.of("true")), LI);
    }

    @AfterEach
    void close() {
        LocaleContextHolder.resetLocaleContext();
        house.close();
    }

    @Test
    void it_shows_what_was_recorded_until_then_says_so_and_offers_nothing_to_do() {
        assertThat(page("2026-03-02", null, LI))
                .contains("按 2026-03-02 23:59 时的记录显示", "Pumps", "回到现在", "查看当时")
                .doesNotContain("Valves", "id=\"actions\"", "??");
        assertThat(page(null, "2026-03-02T23:00:00Z", LI)).contains("Pumps").doesNotContain("Valves");
    }

    @Test
    void now_it_shows_everything_with_what_can_be_done() {
        assertThat(page(null, null, LI))
                .contains("Valves", "id=\"actions\"", "查看当时", "?knownAt=2026-03-02T04:00:00Z")
                .doesNotContain("时的记录显示", "??");
    }

    @Test
    void it_says_so_in_english_by_the_readers_clock() {
        assertThat(page(Locale.ENGLISH, "2026-03-02T12:00", null, LI))
                .contains("As recorded on 2026-03-02 12:00", "value=\"2026-03-02T12:00\"", "Pumps")
                .doesNotContain("Valves", "??");
        assertThat(page(Locale.ENGLISH, null, "2026-03-02", LI)).contains("As it had happened by 2026-03-02 23:59");
    }

    @Test
    void before_its_beginning_there_was_nothing_to_read() {
        assertThatExceptionOfType(NotReadable.class).isThrownBy(() -> page("2026-03-01", null, LI));
        assertThatExceptionOfType(NotReadable.class).isThrownBy(() -> page(null, "2026-03-01", LI));
    }

    @Test
    void who_may_not_read_it_now_does_not_read_its_past() {
        assertThatExceptionOfType(NotReadable.class).isThrownBy(() -> page("2026-03-02", null, new PersonId("anyone")));
    }

    @Test
    void the_ledger_shows_the_lines_that_were_recorded_then_and_leads_to_their_past() {
        assertThat(ledger("knownAt", "2026-03-02"))
                .contains("按 2026-03-02 23:59 时的记录显示", "Pumps", "¥480,000.00", "/contracts/c1?knownAt=2026-03-02T15:59")
                .doesNotContain("Valves", "/do/contracts/-/draft", "??");
        assertThat(ledger("knownAt", "2026-03-03T12:00", "q", "Valves")).contains("Valves", "¥500.00");
        assertThat(ledger("knownAt", "2026-03-02", "q", "Valves")).contains("没有符合条件的记录");
        assertThat(ledger("knownAt", "2026-03-01")).doesNotContain("Pumps");
        assertThat(ledger()).contains("Valves", "/do/contracts/-/draft").doesNotContain("时的记录显示", "knownAt=");
    }

    @Test
    void the_ledger_shows_what_had_happened_by_then() {
        assertThat(ledger("asOf", "2026-03-02"))
                .contains("按 2026-03-02 23:59 之前发生的事项显示", "Pumps", "/contracts/c1?asOf=2026-03-02T15:59")
                .doesNotContain("Valves", "/do/contracts/-/draft", "??");
        assertThat(ledger("asOf", "2026-03-01")).doesNotContain("Pumps");
        assertThat(ledger("asOf", "2026-03-03T12:00")).contains("Valves");
    }

    @Test
    void the_line_of_then_equals_the_fold_up_to_then() {
        var asked = Map.of("knownAt", List.of(House.NOON.toString()));
        assertThat(house.get(Ledgers.class).list("contracts", asked, LI).items())
                .singleElement()
                .isEqualTo(house.foldingAt(House.NOON, LedgerLine.class, "c1").orElseThrow());
    }

    private String ledger(String... pairs) {
        Rendered.messages(Locale.CHINESE);
        var asked = new LinkedMultiValueMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) asked.add(pairs[i], pairs[i + 1]);
        var model = new ExtendedModelMap();
        var template = pages().ledger(asked, LI::value, model);
        return Rendered.page(template, Locale.CHINESE, model, house.get(Names.class), house.get(Clock.class));
    }

    private String page(@Nullable String knownAt, @Nullable String asOf, PersonId reader) {
        return page(Locale.CHINESE, knownAt, asOf, reader);
    }

    private String page(Locale language, @Nullable String knownAt, @Nullable String asOf, PersonId reader) {
        Rendered.messages(language);
        var model = new ExtendedModelMap();
        Principal asking = reader::value;
        var asked = new LinkedMultiValueMap<String, String>();
        if (knownAt != null) asked.add("knownAt", knownAt);
        if (asOf != null) asked.add("asOf", asOf);
        var template = pages().contract("c1", null, null, null, asked, asking, model);
        return Rendered.page(template, language, model, house.get(Names.class), house.get(Clock.class));
    }

    private ContractPages pages() {
        return PagesInHouse.contracts(house);
    }
}
