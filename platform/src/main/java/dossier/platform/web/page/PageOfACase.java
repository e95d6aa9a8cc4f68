package dossier.platform.web.page;

import dossier.platform.read.Ledgers;
import dossier.platform.read.Standpoint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The page that is about one case, {@code /{ledger}/{id}}, of whichever context: it can be read as of a moment, which its address says. The case is then read as of
 * that moment without the page doing anything for it; other cases that the page shows beside it are read as of now.
 */
@ControllerAdvice(annotations = PageController.class)
class PageOfACase implements Standpoint {
    private final ObjectProvider<Ledgers> ledgers;
    private final Figures figures;

    /** @param ledgers asked once they are there: they ask for this */
    PageOfACase(ObjectProvider<Ledgers> ledgers, Figures figures) {
        this.ledgers = ledgers;
        this.figures = figures;
    }

    /** For the templates; null on a page that is about no case. */
    @ModelAttribute("then")
    @Nullable
    Then then() {
        var page = page();
        return page == null ? null : then(page);
    }

    @Override
    public Map<String, List<String>> of(String ledger, String id) {
        var page = page();
        return page == null || !page.equals(new Page(ledger, id, page.attributes))
                ? Map.of()
                : then(page).asked();
    }

    private Then then(Page page) {
        var given = new LinkedMultiValueMap<String, String>();
        page.attributes.getRequest().getParameterMap().forEach((name, values) -> given.put(name, List.of(values)));
        return Then.of(given, figures.zone());
    }

    private record Page(String ledger, String id, ServletRequestAttributes attributes) {}

    private @Nullable Page page() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) return null;
        var request = attributes.getRequest();
        if (!(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern)
                || !(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables)
                || !(variables.get("id") instanceof String id)
                || !pattern.endsWith("/{id}")) return null;
        var ledger = pattern.substring(1, pattern.length() - "/{id}".length());
        return ledgers.getObject().hasCases(ledger) ? new Page(ledger, id, attributes) : null;
    }
}
