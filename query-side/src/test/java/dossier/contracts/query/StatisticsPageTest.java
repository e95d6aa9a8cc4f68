package dossier.contracts.query;

import static dossier.contracts.query.Samples.C1;
import static dossier.contracts.query.Samples.LI;
import static dossier.contracts.query.Samples.SALES;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.Rendered;
import dossier.contracts.api.ContractDutyEvent.DutyBegun;
import dossier.handbook.Duty;
import dossier.handbook.Rule;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.web.Wording;
import dossier.platform.web.form.Choices;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Names;
import java.security.Principal;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.LinkedMultiValueMap;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StatisticsPageTest {
    private final House house = new House();
    private final Principal li = LI::value;

    @BeforeEach
    void one_contract_in_effect() {
        house.happen("house", new DepartmentOpened(SALES, "Sales"), new EmployeeHired(LI, "Li", SALES, "clerk", null));
        house.happen("li", Samples.drafted(), Samples.submitted(false), Samples.effective());
        house.happen("li", new DutyBegun(C1, Duty.byEndOf(Samples.DUE, Rule.CON_09, "1")));
        house.list("contracts", LI);
    }

    @AfterEach
    void close() {
        LocaleContextHolder.resetLocaleContext();
        house.close();
    }

    @Test
    void it_shows_in_chinese_pictures_and_their_table_with_every_figure_open() {
        assertThat(page(Locale.CHINESE, ""))
                .contains("合同统计", "2026 年 3 月", "签署生效", "合计", "¥480,000.00", "义务与期限的履行")
                .contains("href=\"/contracts?effectiveOn.from=2026-03-01&amp;effectiveOn.to=2026-03-31\"")
                .contains("height=\"190.0\"", "class=\"tone-azure\"", "/statistics/duties?")
                .doesNotContain("??", "style=");
    }

    @Test
    void it_shows_the_same_in_english_by_whatever_is_asked() {
        for (var by : Grouping.values())
            assertThat(page(Locale.ENGLISH, by.name()))
                    .contains("Contract statistics", "Signed, in effect", "¥480,000.00")
                    .doesNotContain("??");
        assertThat(page(Locale.ENGLISH, "DEPARTMENT")).contains(">Sales<");
    }

    @Test
    void the_list_behind_a_count_of_duties_names_the_contract() {
        var model = new ExtendedModelMap();
        var asked = new LinkedMultiValueMap<String, String>();
        asked.add("rule", "CON-09");
        asked.add("state", "OWED");
        var template = pages(Locale.CHINESE).duties(asked, li, model);
        assertThat(Rendered.page(template, Locale.CHINESE, model, house.get(Names.class), house.get(Clock.class)))
                .contains("href=\"/contracts/c1\"", "2026-03-04", "共 1 项")
                .doesNotContain("??");
    }

    @Test
    void spreadsheets_get_the_same_figures() {
        var body = pages(Locale.CHINESE).csv(new LinkedMultiValueMap<>(), li).getBody();
        assertThat(body).isNotNull();
        assertThat(new String(body, UTF_8).lines())
                .contains("2026 年 3 月,签署生效,1,480000,CNY", "CON-09,待履行,1")
                .first()
                .isEqualTo("\uFEFF月份,步骤,份数,金额,币种");
    }

    private String page(Locale language, String by) {
        var model = new ExtendedModelMap();
        var asked = new LinkedMultiValueMap<String, String>();
        asked.add("by", by);
        var template = pages(language).statistics(asked, li, model);
        return Rendered.page(template, language, model, house.get(Names.class), house.get(Clock.class));
    }

    private StatisticsPages pages(Locale language) {
        var wording = new Wording(Rendered.messages(language));
        return new StatisticsPages(
                house.get(Statistics.class),
                wording,
                house.get(Names.class),
                new Figures(wording, house.get(Clock.class)),
                choices());
    }

    private static ObjectProvider<Choices<?>> choices() {
        return new ObjectProvider<>() {
            @Override
            public Stream<Choices<?>> stream() {
                return Arrays.stream(new Choices<?>[0]);
            }
        };
    }
}
