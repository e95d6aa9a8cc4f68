package dossier.appraisals.query;

import dossier.appraisals.api.AppraisalStage;
import dossier.appraisals.api.CycleId;
import dossier.appraisals.api.CycleKind;
import dossier.appraisals.api.Grade;
import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Attachment;
import dossier.platform.web.page.BarChart;
import dossier.platform.web.page.BarChart.Point;
import dossier.platform.web.page.BarChart.Series;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.Paper;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Stories;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** APR-01 … APR-17: one's own appraisals and those of one's team, one of them with how its score came to be, and its forms on paper. */
@PageController
class AppraisalPages {
    private static final String LEDGER = AppraisalReadModels.APPRAISALS;

    private final Ledgers ledgers;
    private final Stories stories;
    private final Paper paper;
    private final Wording wording;
    private final Names names;

    AppraisalPages(Ledgers ledgers, Stories stories, Paper paper, Wording wording, Names names) {
        this.ledgers = ledgers;
        this.stories = stories;
        this.paper = paper;
        this.wording = wording;
        this.names = names;
    }

    /** A month of somebody's, as far as it is published. */
    public record Month(
            String id, @Nullable CycleId cycle, @Nullable BigDecimal score) {}

    @GetMapping("/appraisals")
    String list(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        var reader = new PersonId(asking.getName());
        var listing = Listing.<AppraisalFile>of(ledgers, LEDGER, "-changedAt", asked, reader);
        var of = listing.value("person").isEmpty() ? reader.value() : listing.value("person");
        model.addAttribute("listing", listing);
        model.addAttribute("stages", AppraisalStage.values());
        model.addAttribute("kinds", CycleKind.values());
        model.addAttribute("grades", Grade.values());
        model.addAttribute("me", reader);
        model.addAttribute("trendOf", new PersonId(of));
        var months = months(of, reader);
        model.addAttribute("months", months);
        model.addAttribute("trend", months.isEmpty() ? null : trend(months));
        model.addAttribute("monthly", Rule.APR_04);
        return "appraisals/list";
    }

    @GetMapping("/appraisals/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(LEDGER, id, after, reader));
        var file = file(id, reader);
        model.addAttribute("file", file);
        model.addAttribute("title", title(file));
        model.addAttribute("own", reader.equals(file.person()));
        var months =
                file.person() == null ? List.<Month>of() : months(file.person().value(), reader);
        model.addAttribute("months", months);
        model.addAttribute("trend", months.size() < 2 ? null : trend(months));
        for (var rule : List.of(
                Rule.APR_02, Rule.APR_04, Rule.APR_05, Rule.APR_06, Rule.APR_07, Rule.APR_08, Rule.APR_13, Rule.APR_14))
            model.addAttribute(rule.name(), rule);
        return "appraisals/one";
    }

    /** Who, and in which cycle; the id alone to those who may know neither. */
    private String title(AppraisalFile file) {
        return file.person() == null || file.cycle() == null
                ? file.id()
                : names.of(file.person()) + " " + file.cycle().value();
    }

    /** 自评表. */
    @GetMapping("/appraisals/{id}/self-assessment.pdf")
    ResponseEntity<byte[]> selfAssessment(@PathVariable String id, Principal asking) {
        var file = file(id, new PersonId(asking.getName()));
        var form = file.forms().self();
        if (form == null) throw new NotReadable();
        return printed("self-assessment", file, form, FormOnPaper.of(file, form.ratings(), List.of()), file.person());
    }

    /** 评价表. */
    @GetMapping("/appraisals/{id}/evaluation.pdf")
    ResponseEntity<byte[]> evaluation(@PathVariable String id, Principal asking) {
        var file = file(id, new PersonId(asking.getName()));
        var form = file.forms().evaluation();
        if (form == null) throw new NotReadable();
        return printed(
                "evaluation", file, form, FormOnPaper.of(file, form.ratings(), form.figures()), form.supervisor());
    }

    private ResponseEntity<byte[]> printed(
            String what, AppraisalFile file, Object form, FormOnPaper printed, @Nullable PersonId by) {
        var heading = wording.say("appraisals.paper." + what);
        var model = new HashMap<String, @Nullable Object>();
        model.put("heading", heading);
        model.put("file", file);
        model.put("form", form);
        model.put("printed", printed);
        model.put("by", by);
        return Attachment.named(heading + "-" + file.id() + ".pdf", MediaType.APPLICATION_PDF)
                .body(paper.print("appraisals/paper", model));
    }

    private AppraisalFile file(String id, PersonId reader) {
        return (AppraisalFile) ledgers.one(LEDGER, id, Map.of(), reader).document();
    }

    /** Of those that are published and theirs to see, the earliest first. */
    private List<Month> months(String person, PersonId reader) {
        var asked = Map.of("person", List.of(person), "kind", List.of("MONTHLY"), "sort", List.of("cycle"));
        return ledgers.all(LEDGER, asked, Month.class, reader).stream()
                .filter(it -> it.score() != null)
                .toList();
    }

    private BarChart trend(List<Month> months) {
        var points = months.stream()
                .map(it -> new Point(Objects.requireNonNull(it.score()), "/appraisals/" + it.id()))
                .toList();
        return BarChart.columns(
                months.stream()
                        .map(it -> Objects.requireNonNull(it.cycle()).value())
                        .toList(),
                List.of(new Series(wording.say("field.score"), "azure", points)));
    }

    @Bean
    static RailLink appraisalsInTheRail() {
        return new RailLink(
                34,
                "house",
                "/appraisals",
                "users",
                LEDGER,
                Set.of(LEDGER, AppraisalReadModels.CYCLES, AppraisalReadModels.TEMPLATES),
                false);
    }
}
