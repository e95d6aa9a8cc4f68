package dossier.platform.notices;

import static dossier.contracts.query.Samples.*;
import static dossier.handbook.Rule.CON_04;
import static dossier.handbook.Rule.CON_08;
import static dossier.handbook.Rule.CON_09;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dossier.House;
import dossier.counterparties.api.Contact;
import dossier.counterparties.api.CounterpartyEvent.CounterpartyRegistered;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Rule;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.notices.Notification.Kind;
import dossier.platform.read.Glances;
import dossier.platform.store.Vocabulary;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Subjects;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

/** What each kind of notice says, in both languages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticeWordsTest {
    private final House house = new House();
    private final Wording wording = new Wording(House.messages());
    private NoticeWords words;

    @BeforeEach
    void a_contract_of_li() {
        house.happen("house", new DepartmentOpened(SALES, "Sales"));
        house.happen("house", new PositionDefined(SALES, "clerk", "clerk", Set.of()));
        house.happen("house", new EmployeeHired(LI, "Li", SALES, "clerk", null));
        house.happen("li", drafted(), submitted(false));
        house.list("contracts", LI);
        var names = house.get(Names.class);
        words = new NoticeWords(house.get(Glances.class), wording, mock(), mock(), names, new Subjects(wording, names));
    }

    @AfterEach
    void close() {
        LocaleContextHolder.resetLocaleContext();
        house.close();
    }

    @Test
    void each_kind_says_what_it_is_about_and_in_which_case() {
        assertThat(said(Kind.TASK, "managers-review", "", CON_04, Locale.ENGLISH))
                .startsWith("Waits for you: Review as manager · HT-");
        assertThat(said(Kind.TASK, "managers-review", "", CON_04, Locale.CHINESE))
                .startsWith("待您处理：经理审核 · HT-");
        assertThat(said(Kind.REMINDER, "", "2", CON_09, Locale.ENGLISH))
                .startsWith("Due soon: ")
                .contains(" CON-09 · obligation 2 · HT-");
        assertThat(said(Kind.BREACH, "", SALES.value(), CON_08, Locale.CHINESE))
                .startsWith("已逾期：合同分发 CON-08 · Sales · HT-");
        assertThat(said(Kind.BREACH_BELOW, "", "", CON_04, Locale.ENGLISH)).startsWith("Overdue in your line: ");
        assertThat(said(Kind.NEWS, "contracts.ContractTookEffect", "", null, Locale.CHINESE))
                .startsWith("合同已生效 · HT-");
    }

    @Test
    void the_case_is_called_by_number_title_and_customer() {
        house.happen(
                "house",
                new CounterpartyRegistered(
                        new CounterpartyId("acme"), "Acme", "91310000X", new Contact("Sun", "1", "sun@acme.example")));
        house.list("counterparties", LI);
        assertThat(said(Kind.MENTION, "", "", null, Locale.ENGLISH)).endsWith("HT-2026-0001 Pumps Acme");
    }

    @Test
    void all_news_have_their_words() {
        var vocabulary = house.get(Vocabulary.class);
        assertThat(house.beans(News.class))
                .hasSizeGreaterThan(5)
                .allSatisfy(it -> assertThat(wording.knows("news." + vocabulary.nameOf(it.event())))
                        .as(it.event().getName())
                        .isTrue());
    }

    private String said(Kind kind, String about, String subject, @Nullable Rule rule, Locale language) {
        LocaleContextHolder.setLocale(language);
        var notice = new Notification(LI, kind, "contracts", C1.value(), about, subject, rule, "e1", House.NOON);
        return words.text(notice).orElseThrow();
    }
}
