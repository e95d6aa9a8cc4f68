package dossier.policies.query;

import static dossier.contracts.query.Samples.C1;
import static dossier.contracts.query.Samples.LI;
import static dossier.contracts.query.Samples.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dossier.House;
import dossier.Rendered;
import dossier.contracts.api.ContractDutyEvent.DutyBegun;
import dossier.contracts.api.ContractDutyEvent.DutyKept;
import dossier.contracts.query.Samples;
import dossier.decisions.api.DecisionEvent.CommandRefused;
import dossier.decisions.api.DecisionId;
import dossier.handbook.Authority;
import dossier.handbook.Basis;
import dossier.handbook.Duty;
import dossier.handbook.Objection;
import dossier.handbook.Policy;
import dossier.handbook.PolicyParameter;
import dossier.handbook.Rule;
import dossier.organisation.api.DepartmentEvent.DepartmentOpened;
import dossier.organisation.api.DepartmentEvent.PositionDefined;
import dossier.organisation.api.EmployeeEvent.EmployeeHired;
import dossier.platform.read.BadQuery;
import dossier.platform.read.DutyCalendar;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.NotReadable;
import dossier.platform.read.Ruling;
import dossier.platform.read.Rulings.Count;
import dossier.platform.web.page.Names;
import dossier.policies.query.Handbook.Article;
import dossier.words.Event;
import dossier.words.PersonId;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.LinkedMultiValueMap;

/** What the handbook says each rule did, held against the decisions that were taken. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HandbookTest {
    private static final PersonId AUDITOR = new PersonId("xu"), QIAN = new PersonId("qian");

    private final House house = new House();
    private final Principal auditor = AUDITOR::value;

    @BeforeEach
    void a_contract_refused_twice_before_it_was_submitted() {
        house.happen("house", new DepartmentOpened(SALES, "Sales"));
        house.happen("house", new PositionDefined(SALES, "clerk", "Clerk", Set.of(Authority.DRAFT_CONTRACTS)));
        house.happen("house", new PositionDefined(SALES, "auditor", "Auditor", Set.of(Authority.READ_ALL)));
        house.happen("house", new EmployeeHired(LI, "Li", SALES, "clerk", null));
        house.happen("house", new EmployeeHired(QIAN, "Qian", SALES, "clerk", null));
        house.happen("house", new EmployeeHired(AUDITOR, "Xu", SALES, "auditor", null));
        decided(Samples.drafted(), Rule.ORG_04, Rule.CON_01);
        refused("d1", Rule.CON_02);
        refused("d2", Rule.CON_02, Rule.CON_01);
        house.now(House.NOON.plus(Duration.ofDays(1)));
        decided(Samples.submitted(false), Rule.ORG_04, Rule.CON_02);
        house.happen("li", Samples.effective());
        var duty = Duty.byEndOf(Samples.DUE, Rule.CON_08, "");
        house.happen("li", new DutyBegun(C1, duty), new DutyKept(C1, Rule.CON_08, "", duty.due(), House.NOON));
        house.list("contracts", AUDITOR);
        handbook().of(asked("fresh", "true"), AUDITOR);
    }

    @AfterEach
    void close() {
        LocaleContextHolder.resetLocaleContext();
        house.close();
    }

    @Test
    void each_rule_tells_how_often_it_allowed_and_refused_and_every_count_opens_its_decisions() {
        assertThat(article(Rule.ORG_04, AUDITOR).decisions()).isEqualTo(new Count(2, 0));
        assertThat(article(Rule.CON_01, AUDITOR).decisions()).isEqualTo(new Count(1, 1));
        assertThat(article(Rule.CON_02, AUDITOR).decisions()).isEqualTo(new Count(1, 2));
        assertThat(article(Rule.CON_05, AUDITOR).decisions()).isEqualTo(Count.NONE);
        var refused = handbook()
                .decisions(Rule.CON_02, asked("outcome", "REFUSED"), AUDITOR)
                .found();
        assertThat(refused.total()).isEqualTo(2);
        assertThat(refused.latest())
                .extracting(Ruling::context, Ruling::caseId, Ruling::what)
                .containsOnly(tuple("contracts", "c1", "command.contracts.SubmitContract"));
        for (var rule : Rule.values())
            assertThat(handbook().decisions(rule, asked(), AUDITOR).found().total())
                    .isEqualTo(article(rule, AUDITOR).decisions().allowed());
    }

    @Test
    void only_decisions_about_cases_one_may_read_are_counted() {
        assertThat(article(Rule.CON_02, LI).decisions()).isEqualTo(new Count(1, 2));
        assertThat(article(Rule.CON_02, QIAN).decisions()).isEqualTo(Count.NONE);
        assertThat(handbook()
                        .decisions(Rule.CON_02, asked("outcome", "REFUSED"), QIAN)
                        .found()
                        .latest())
                .isEmpty();
    }

    @Test
    void a_period_leaves_out_what_was_recorded_on_other_days() {
        assertThat(article(Rule.CON_02, AUDITOR, "to", "2026-03-02").decisions())
                .isEqualTo(new Count(0, 2));
        assertThat(article(Rule.CON_02, AUDITOR, "from", "2026-03-03").decisions())
                .isEqualTo(new Count(1, 0));
        assertThatExceptionOfType(BadQuery.class)
                .isThrownBy(() -> article(Rule.CON_02, AUDITOR, "from", "spring", "till", "2026"));
    }

    @Test
    void duties_stand_with_how_they_were_kept_and_open_the_same_in_the_calendar() {
        assertThat(article(Rule.CON_08, AUDITOR).duties()).containsExactly(Map.entry(State.KEPT, 1L));
        assertThat(article(Rule.CON_08, AUDITOR, "to", "2026-03-03").duties()).isEmpty();
        assertThat(house.get(DutyCalendar.class)
                        .list(
                                asked(
                                        "rule",
                                        "CON-08",
                                        "state",
                                        "KEPT",
                                        "lastDay.from",
                                        "2026-03-04",
                                        "lastDay.to",
                                        "2026-03-04"),
                                AUDITOR)
                        .items())
                .hasSize(1);
    }

    @Test
    void figures_in_force_stand_beside_the_rules_that_use_them_and_none_is_left_out() {
        assertThat(article(Rule.CON_06, AUDITOR).parameters())
                .extracting(PolicyParameter::name)
                .containsExactly("majorContractFrom", "jointReviewDays");
        var edition = handbook().of(asked(), AUDITOR);
        var told = Stream.concat(
                        edition.rules().stream().flatMap(it -> it.parameters().stream()), edition.others().stream())
                .distinct();
        assertThat(told).containsExactlyInAnyOrderElementsOf(PolicyParameter.of(Policy.DEFAULTS));
    }

    @Test
    void its_page_and_the_list_of_decisions_are_told_in_both_languages() {
        assertThat(page(Locale.CHINESE))
                .contains("必备条款", "准予", "拒绝", "按期履行", "¥500,000.00")
                .contains("/handbook/CON-02?outcome=REFUSED&amp;from=2026-01-01&amp;to=2026-12-31")
                .contains("/duties?rule=CON-08&amp;state=KEPT&amp;lastDay.from=2026-01-01")
                .doesNotContain("??");
        assertThat(page(Locale.ENGLISH)).contains("Refused", "Kept in time").doesNotContain("??");
        var model = new ExtendedModelMap();
        var template = pages().decisions("CON-02", new LinkedMultiValueMap<>(), auditor, model);
        assertThat(Rendered.page(template, Locale.CHINESE, model, house.get(Names.class), house.get(Clock.class)))
                .contains("提交评审", "href=\"/contracts/c1#v", "共 1 条")
                .doesNotContain("??");
        assertThatExceptionOfType(NotReadable.class)
                .isThrownBy(() -> pages().decisions("CON-99", new LinkedMultiValueMap<>(), auditor, model));
    }

    private String page(Locale language) {
        Rendered.messages(language);
        var model = new ExtendedModelMap();
        var template = pages().handbook(new LinkedMultiValueMap<>(), auditor, model);
        return Rendered.page(template, language, model, house.get(Names.class), house.get(Clock.class));
    }

    private HandbookPages pages() {
        return new HandbookPages(handbook());
    }

    private Handbook handbook() {
        return house.get(Handbook.class);
    }

    private Article article(Rule rule, PersonId reader, String... parameters) {
        return handbook().of(asked(parameters), reader).rules().stream()
                .filter(it -> it.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, List<String>> asked(String... parameters) {
        var asked = new HashMap<String, List<String>>();
        for (var i = 0; i < parameters.length; i += 2) asked.put(parameters[i], List.of(parameters[i + 1]));
        return asked;
    }

    private void decided(Event event, Rule... held) {
        var basis = Stream.of(held).map(it -> new Basis(it, null)).toList();
        house.happen("li", Map.of("version", house.versionOf(event), "basis", basis, "objections", List.of()), event);
    }

    private void refused(String id, Rule... objecting) {
        var objections = Stream.of(objecting)
                .map(it -> new Objection(it, "mandatory-clauses", List.of(), false))
                .toList();
        house.happen(
                "li",
                Map.of("version", 0, "basis", List.of(), "objections", objections),
                new CommandRefused(new DecisionId(id), "contracts/c1", "contracts.SubmitContract", objections));
    }
}
