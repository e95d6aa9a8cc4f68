package dossier.contracts.query;

import static dossier.contracts.query.Samples.C1;
import static dossier.contracts.query.Samples.LI;
import static dossier.contracts.query.Samples.SALES;
import static dossier.contracts.query.Samples.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.Rendered;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractTerms;
import dossier.contracts.api.Term;
import dossier.contracts.api.Term.Renewal;
import dossier.contracts.api.TermEvent.ContractExpired;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.web.page.Names;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.LinkedMultiValueMap;

/** What the pages say of a contract whose term is over, or soon will be. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpiredPageTest {
    private final House house = new House();

    @BeforeEach
    void in_effect_until_a_day() {
        var terms = new ContractTerms(null, List.of(), new Term(null, SIGNED, Renewal.NONE, null, null));
        var draft = Samples.draft("Pumps", "1", false).with(terms);
        house.happen("house", new DepartmentOpened(SALES, "Sales"), new EmployeeHired(LI, "Li", SALES, "clerk", null));
        house.happen("li", new ContractDrafted(C1, draft, LI, SALES), Samples.submitted(false), Samples.effective());
        house.list("contracts", LI);
    }

    @AfterEach
    void close() {
        LocaleContextHolder.resetLocaleContext();
        house.close();
    }

    @Test
    void the_ledger_shows_the_last_day_and_leads_to_what_ends_soon() {
        assertThat(ledger(Locale.CHINESE))
                .contains("到期日", "2026-03-10", "即将到期")
                .contains("expired=false&amp;endsOn.from=2026-03-02&amp;endsOn.to=2026-06-02&amp;sort=endsOn")
                .doesNotContain("is-near", "??");
        assertThat(ledger(Locale.CHINESE, "expired", "false", "endsOn.from", "2026-03-02", "endsOn.to", "2026-06-02"))
                .contains("Pumps", "到期：2026-03-02 至 2026-06-02");
        assertThat(ledger(Locale.CHINESE, "expired", "true")).doesNotContain("Pumps");
    }

    @Test
    void once_its_term_is_over_the_ledger_and_its_page_say_so() {
        expire();
        assertThat(ledger(Locale.ENGLISH, "stage", "EXPIRED"))
                .contains("Pumps", "<span class=\"chip is-near\">Expired</span>")
                .doesNotContain("??");
        assertThat(ledger(Locale.CHINESE, "expired", "false")).doesNotContain("Pumps");
        assertThat(ledger(Locale.CHINESE, "stage", "EFFECTIVE")).doesNotContain("Pumps");
        assertThat(page("")).contains("已到期", "<span class=\"chip is-near\">已于 2026-03-10 到期</span>");
        assertThat(page("2026-03-02T12:00")).doesNotContain("is-near");
    }

    private void expire() {
        house.now(House.NOON.plusSeconds(86_400));
        house.happen("house", new ContractExpired(C1, SIGNED));
        house.list("contracts", LI);
    }

    private String ledger(Locale language, String... pairs) {
        Rendered.messages(language);
        var asked = new LinkedMultiValueMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) asked.add(pairs[i], pairs[i + 1]);
        var model = new ExtendedModelMap();
        var template = PagesInHouse.contracts(house).ledger(asked, LI::value, model);
        return Rendered.page(template, language, model, house.get(Names.class), house.get(Clock.class));
    }

    private String page(String knownAt) {
        Rendered.messages(Locale.CHINESE);
        var asked = new LinkedMultiValueMap<String, String>();
        asked.add("knownAt", knownAt);
        var model = new ExtendedModelMap();
        var template = PagesInHouse.contracts(house).contract("c1", null, null, null, asked, LI::value, model);
        return Rendered.page(template, Locale.CHINESE, model, house.get(Names.class), house.get(Clock.class));
    }
}
