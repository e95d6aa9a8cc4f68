package dossier.appraisals.query;

import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.web.Wording;
import dossier.platform.web.page.BarChart;
import dossier.platform.web.page.BarChart.Point;
import dossier.platform.web.page.BarChart.Series;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.LedgerFilter;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.Stories;
import dossier.policies.api.PoliciesOn;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** APR-04, APR-05: the cycles, and one of them: who is at which step, who is late, and the grades beside what the policy allows. */
@PageController
class CyclePages {
    private static final String LEDGER = AppraisalReadModels.CYCLES;

    private final Ledgers ledgers;
    private final Stories stories;
    private final PoliciesOn policies;
    private final Figures figures;
    private final Wording wording;

    CyclePages(Ledgers ledgers, Stories stories, PoliciesOn policies, Figures figures, Wording wording) {
        this.ledgers = ledgers;
        this.stories = stories;
        this.policies = policies;
        this.figures = figures;
        this.wording = wording;
    }

    @GetMapping("/appraisal-cycles")
    String list(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        model.addAttribute(
                "listing", Listing.<CycleFile>of(ledgers, LEDGER, "-from", asked, new PersonId(asking.getName())));
        model.addAttribute("cycles", Rule.APR_04);
        return "appraisals/cycles";
    }

    @GetMapping("/appraisal-cycles/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(LEDGER, id, after, reader));
        model.addAttribute("file", ledgers.one(LEDGER, id, Map.of(), reader).document());
        var asked = Map.of("cycle", List.of(id), "sort", List.of("person"));
        var share = policies.on(figures.todayInTheHouse()).appraisals().excellentShare();
        var progress = CycleProgress.of(
                ledgers.all(AppraisalReadModels.APPRAISALS, asked, AppraisalFile.class, reader), share);
        model.addAttribute("progress", progress);
        var all = LedgerFilter.of(AppraisalReadModels.APPRAISALS).with("cycle", id);
        model.addAttribute("published", CycleProgress.published(all).list());
        model.addAttribute("open", CycleProgress.open(all).list());
        model.addAttribute("chart", chart(id, progress));
        model.addAttribute("share", share);
        model.addAttribute("cycles", Rule.APR_04);
        model.addAttribute("steps", Rule.APR_05);
        return "appraisals/cycle";
    }

    private BarChart chart(String id, CycleProgress progress) {
        var points = progress.grades().stream()
                .map(it -> new Point(
                        BigDecimal.valueOf(it.files().size()), "/appraisals?cycle=" + id + "&grade=" + it.grade()))
                .toList();
        return BarChart.columns(
                progress.grades().stream()
                        .map(it -> wording.constant(it.grade()))
                        .toList(),
                List.of(new Series(wording.say("appraisals.people"), "azure", points)));
    }
}
