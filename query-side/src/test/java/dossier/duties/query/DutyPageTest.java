package dossier.duties.query;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.handbook.Circumstances;
import dossier.handbook.Rule;
import dossier.platform.read.DutyCalendar.Line;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.Ledgers.Page;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Subjects;
import dossier.words.DepartmentId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DutyPageTest {
    private static final Instant DUE = House.NOON.minus(Duration.ofHours(27));

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void it_says_in_chinese_what_is_breached_and_by_how_much() {
        var page = page(Locale.CHINESE, line(Rule.CON_07, "copies", DUE, State.BREACHED, Duration.ofHours(27)));

        assertThat(page)
                .contains("已逾期", "逾期未履行", "逾期 1 天 3 小时", "2026-03-01 09:00", "HT-2026-00001", "CON-07")
                .contains("href=\"/contracts/c1\"");
    }

    @Test
    void it_says_in_english_when_was_reminded_of_what_is_owed() {
        assertThat(page(Locale.ENGLISH, line(Rule.CON_07, "copies", DUE, State.OWED, null)))
                .contains("Owed", "reminded 2026-03-01 09:00")
                .doesNotContain("late");
    }

    @Test
    void what_is_due_by_the_end_of_a_day_is_told_by_that_day() {
        var midnight = LocalDate.of(2026, 3, 5).atStartOfDay(Circumstances.ZONE).toInstant();
        assertThat(page(Locale.CHINESE, line(Rule.CON_07, "copies", midnight, State.BREACHED, Duration.ofHours(1))))
                .contains(">2026-03-04<")
                .doesNotContain("00:00");
    }

    @Test
    void it_says_what_a_duty_is_about_in_words() {
        assertThat(page(Locale.CHINESE, line(Rule.CON_08, "production", DUE, State.OWED, null)))
                .contains(">生产部<");
        assertThat(page(Locale.CHINESE, line(Rule.CON_09, "2", DUE, State.OWED, null)))
                .contains(">第 2 项义务<");
        assertThat(page(Locale.CHINESE, line(Rule.LIMIT, "stage.LEGAL_REVIEW", DUE, State.OWED, null)))
                .contains(">法务审查<");
    }

    @Test
    void its_pages_lead_on_in_the_same_part() {
        var page = new Page<>(List.of(line(Rule.CON_07, "copies", DUE, State.OWED, null)), "abc", 51L);
        assertThat(render(Locale.ENGLISH, "owed", page))
                .contains("href=\"/duties?show=owed&amp;cursor=abc\"", "href=\"/duties?show=owed&amp;month=2026-03\"");
    }

    @Test
    void it_says_when_there_is_nothing() {
        assertThat(render(Locale.ENGLISH, "owed", new Page<>(List.of(), null, 0L)))
                .contains("No duties");
    }

    private static Line line(Rule rule, String subject, Instant due, State state, @Nullable Duration late) {
        var reminded = state == State.OWED ? DUE : null;
        return new Line(
                "contracts",
                "c1",
                "HT-2026-00001",
                "Pumps",
                null,
                rule,
                subject,
                DUE,
                due,
                reminded,
                state,
                null,
                late);
    }

    private static String page(Locale language, Line line) {
        return render(language, line.state() == State.OWED ? "owed" : "breached", new Page<>(List.of(line), null, 1L));
    }

    private static String render(Locale language, String show, Page<Line> page) {
        return render(
                language,
                "duties/duties",
                Map.of(
                        "tabs",
                        List.of(new DutyPages.Tab("breached", 1), new DutyPages.Tab("owed", 1)),
                        "show",
                        show,
                        "now",
                        YearMonth.of(2026, 3),
                        "listing",
                        new Listing<>(
                                "/duties",
                                Map.of("show", List.of(show)),
                                "",
                                page.items(),
                                page.next(),
                                page.items().size())));
    }

    /** What a page shows, without the layout around it. */
    static String render(Locale language, String template, Map<String, Object> model) {
        LocaleContextHolder.setLocale(language);
        var wording = new Wording(House.messages());
        var beans = new StaticApplicationContext();
        beans.getBeanFactory().registerSingleton("wording", wording);
        beans.getBeanFactory().registerSingleton("departments", new Departments());
        var names = new Names(
                beans.getBeanProvider(ResolvableType.forClass(Names.Of.class)),
                beans.getBeanProvider(Names.OfPosts.class));
        beans.getBeanFactory().registerSingleton("names", names);
        beans.getBeanFactory().registerSingleton("subjects", new Subjects(wording, names));
        beans.getBeanFactory()
                .registerSingleton("figures", new Figures(wording, Clock.fixed(House.NOON, ZoneOffset.UTC)));
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(House.messages());
        var all = new HashMap<>(model);
        all.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        var context = new WebContext(
                JakartaServletWebApplication.buildApplication(new MockServletContext())
                        .buildExchange(new MockHttpServletRequest(), new MockHttpServletResponse()),
                language,
                all);
        return engine.process(template, Set.of("main"), context);
    }

    private record Departments() implements Names.Of<DepartmentId> {
        @Override
        public Class<DepartmentId> of() {
            return DepartmentId.class;
        }

        @Override
        public Optional<Names.Name> find(String id) {
            return Optional.of(new Names.Name(id.equals("production") ? "生产部" : id, ""));
        }
    }
}
