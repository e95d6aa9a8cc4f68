package dossier;

import static org.mockito.Mockito.mock;

import dossier.platform.store.Vocabulary;
import dossier.platform.web.Wording;
import dossier.platform.web.page.CaseNames;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Subjects;
import dossier.platform.web.page.Waiting;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** The main part of a page, rendered as a browser would get it, without its frame. */
public final class Rendered {
    private Rendered() {}

    /** To a reader who may open every case. */
    private static final class AllOpen extends CaseNames {
        private AllOpen(Names names, Wording wording) {
            super(mock(), mock(), names, wording, Vocabulary.scan());
        }

        @Override
        public String address(String context, String id) {
            return "/" + context + "/" + id;
        }
    }

    /** Sets the language of this thread, for what asks for it outside of the page. */
    public static ResourceBundleMessageSource messages(Locale language) {
        LocaleContextHolder.setLocale(language);
        var messages = House.messages();
        messages.addBasenames("messages.handbook");
        return messages;
    }

    public static String page(String template, Locale language, Map<String, ?> model, Names names, Clock clock) {
        return rendered(template, Set.of("main"), language, model, names, clock);
    }

    /** With all that is around its main part, as paper has it. */
    public static String whole(String template, Locale language, Map<String, ?> model, Names names, Clock clock) {
        return rendered(template, Set.of(), language, model, names, clock);
    }

    private static String rendered(
            String template, Set<String> parts, Locale language, Map<String, ?> model, Names names, Clock clock) {
        var messages = messages(language);
        var wording = new Wording(messages);
        var beans = new StaticApplicationContext();
        beans.getBeanFactory().registerSingleton("wording", wording);
        beans.getBeanFactory().registerSingleton("names", names);
        beans.getBeanFactory().registerSingleton("cases", new AllOpen(names, wording));
        beans.getBeanFactory().registerSingleton("figures", new Figures(wording, clock));
        beans.getBeanFactory().registerSingleton("waiting", new Waiting(wording, names));
        beans.getBeanFactory().registerSingleton("subjects", new Subjects(wording, names));
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        var variables = new HashMap<String, Object>(model);
        variables.put(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        var exchange = JakartaServletWebApplication.buildApplication(new MockServletContext())
                .buildExchange(new MockHttpServletRequest(), new MockHttpServletResponse());
        return engine.process(template, parts, new WebContext(exchange, language, variables));
    }
}
