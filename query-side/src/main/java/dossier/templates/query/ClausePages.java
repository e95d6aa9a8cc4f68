package dossier.templates.query;

import dossier.platform.read.Ledgers;
import dossier.platform.web.form.Prefill;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.Stories;
import dossier.templates.api.ClauseCommand.ReviseClause;
import dossier.templates.api.ClauseId;
import dossier.words.ClauseKind;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The clauses of the library, and one of them with its versions. */
@PageController
class ClausePages implements Prefill<ReviseClause> {
    private static final String LEDGER = TemplateReadModels.CLAUSES;

    private final Ledgers ledgers;
    private final Stories stories;

    ClausePages(Ledgers ledgers, Stories stories) {
        this.ledgers = ledgers;
        this.stories = stories;
    }

    @GetMapping("/clauses")
    String list(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        model.addAttribute(
                "listing", Listing.<ClauseFile>of(ledgers, LEDGER, "title", asked, new PersonId(asking.getName())));
        model.addAttribute("kinds", ClauseKind.values());
        return "templates/clauses";
    }

    @GetMapping("/clauses/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(LEDGER, id, after, reader));
        model.addAttribute("file", file(id, reader));
        return "templates/clause";
    }

    private ClauseFile file(String id, PersonId reader) {
        return (ClauseFile) ledgers.one(LEDGER, id, Map.of(), reader).document();
    }

    @Override
    public Class<ReviseClause> of() {
        return ReviseClause.class;
    }

    @Override
    public Optional<ReviseClause> from(String id, PersonId asking) {
        var latest = file(id, asking).latest();
        return Optional.of(new ReviseClause(new ClauseId(id), latest.title(), latest.text(), ""));
    }
}
