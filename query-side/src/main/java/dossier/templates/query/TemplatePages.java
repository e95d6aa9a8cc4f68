package dossier.templates.query;

import dossier.platform.read.Ledgers;
import dossier.platform.web.form.Prefill;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Stories;
import dossier.templates.api.TemplateCommand.ReviseTemplate;
import dossier.templates.api.TemplateId;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The contract templates, and one of them with its versions and their text. */
@PageController
class TemplatePages implements Prefill<ReviseTemplate> {
    private static final String LEDGER = TemplateReadModels.TEMPLATES;

    private final Ledgers ledgers;
    private final Stories stories;
    private final Library library;

    TemplatePages(Ledgers ledgers, Stories stories, Library library) {
        this.ledgers = ledgers;
        this.stories = stories;
        this.library = library;
    }

    @GetMapping("/templates")
    String list(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        model.addAttribute(
                "listing", Listing.<TemplateFile>of(ledgers, LEDGER, "title", asked, new PersonId(asking.getName())));
        return "templates/list";
    }

    @GetMapping("/templates/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(LEDGER, id, after, reader));
        var file = file(id, reader);
        model.addAttribute("file", file);
        model.addAttribute(
                "parts",
                file.versions().stream()
                        .collect(Collectors.toMap(it -> it.edition().number(), it -> library.parts(it.draft()))));
        return "templates/one";
    }

    private TemplateFile file(String id, PersonId reader) {
        return (TemplateFile) ledgers.one(LEDGER, id, Map.of(), reader).document();
    }

    @Override
    public Class<ReviseTemplate> of() {
        return ReviseTemplate.class;
    }

    @Override
    public Optional<ReviseTemplate> from(String id, PersonId asking) {
        return Optional.of(
                new ReviseTemplate(new TemplateId(id), file(id, asking).latest().draft(), ""));
    }

    @Bean
    static RailLink templatesInTheRail() {
        return new RailLink(46, "house", "/templates", "copy", LEDGER, Set.of(LEDGER, "clauses"), false);
    }
}
