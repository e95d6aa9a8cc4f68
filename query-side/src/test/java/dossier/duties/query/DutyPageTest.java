package dossier.duties.query;

import static org.assertj.core.api.Assertions.assertThat;

import dossier.House;
import dossier.handbook.Rule;
import dossier.platform.read.DutyCalendar.Line;
import dossier.platform.read.DutyLine.State;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Figures;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticApplicationContext;
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
        var page = page(Locale.CHINESE, line(State.BREACHED, null, Duration.ofHours(27)));

        assertThat(page)
                .contains("已逾期", "逾期未履行", "逾期 1 天 3 小时", "2026-03-01 09:00", "HT-2026-00001", "CON-07")
                .contains("href=\"/contracts/c1\"");
    }

    @Test
    void it_says_in_english_when_was_reminded_of_what_is_owed() {
        assertThat(page(Locale.ENGLISH, line(State.OWED, DUE, null)))
                .contains("Owed", "reminded 2026-03-01 09:00")
                .doesNotContain("late");
    }

    @Test
    void it_says_when_there_is_nothing() {
        assertThat(render(Locale.ENGLISH, List.of())).contains("No duties");
    }

    private static Line line(State state, @Nullable Instant reminded, @Nullable Duration late) {
        return new Line(
                "contracts",
                "c1",
                "HT-2026-00001",
                "Pumps",
                Rule.CON_07,
                "copies",
                DUE,
                DUE,
                reminded,
                state,
                null,
                late);
    }

    private static String page(Locale language, Line line) {
        return render(
                language,
                List.of(new DutyPages.Group(line.state() == State.OWED ? "owed" : "breached", List.of(line))));
    }

    private static String render(Locale language, List<DutyPages.Group> groups) {
        LocaleContextHolder.setLocale(language);
        var wording = new Wording(House.messages());
        var beans = new StaticApplicationContext();
        beans.getBeanFactory().registerSingleton("wording", wording);
        beans.getBeanFactory()
                .registerSingleton("figures", new Figures(wording, Clock.fixed(House.NOON, ZoneOffset.UTC)));
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(House.messages());
        var context = new WebContext(
                JakartaServletWebApplication.buildApplication(new MockServletContext())
                        .buildExchange(new MockHttpServletRequest(), new MockHttpServletResponse()),
                language,
                Map.of(
                        "groups",
                        groups,
                        ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                        new ThymeleafEvaluationContext(beans, null)));
        return engine.process("duties/duties", Set.of("main"), context);
    }
}
