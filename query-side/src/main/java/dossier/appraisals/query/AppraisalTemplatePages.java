package dossier.appraisals.query;

import dossier.appraisals.api.AppraisalTemplateCommand.ReviseTemplate;
import dossier.appraisals.api.AppraisalTemplateId;
import dossier.appraisals.api.Dimension;
import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.web.form.Prefill;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.Stories;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** APR-01 … APR-03: the templates people are appraised by, and one of them with its versions. */
@PageController
class AppraisalTemplatePages implements Prefill<ReviseTemplate> {
    private static final String LEDGER = AppraisalReadModels.TEMPLATES;

    private final Ledgers ledgers;
    private final Stories stories;

    AppraisalTemplatePages(Ledgers ledgers, Stories stories) {
        this.ledgers = ledgers;
        this.stories = stories;
    }

    @GetMapping("/appraisal-templates")
    String list(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        model.addAttribute(
                "listing",
                Listing.<AppraisalTemplateFile>of(ledgers, LEDGER, "title", asked, new PersonId(asking.getName())));
        model.addAttribute("weights", Rule.APR_02);
        return "appraisals/templates";
    }

    @GetMapping("/appraisal-templates/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(LEDGER, id, after, reader));
        model.addAttribute("file", file(id, reader));
        model.addAttribute("dimensions", Dimension.values());
        model.addAttribute("weights", Rule.APR_02);
        return "appraisals/template";
    }

    private AppraisalTemplateFile file(String id, PersonId reader) {
        return (AppraisalTemplateFile) ledgers.one(LEDGER, id, Map.of(), reader).document();
    }

    @Override
    public Class<ReviseTemplate> of() {
        return ReviseTemplate.class;
    }

    @Override
    public Optional<ReviseTemplate> from(String id, PersonId asking) {
        return Optional.of(new ReviseTemplate(
                new AppraisalTemplateId(id),
                Objects.requireNonNull(file(id, asking).sheet()),
                ""));
    }
}
