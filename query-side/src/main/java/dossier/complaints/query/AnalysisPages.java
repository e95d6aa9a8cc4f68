package dossier.complaints.query;

import dossier.complaints.api.ComplaintKind;
import dossier.complaints.query.ComplaintAnalysis.By;
import dossier.complaints.query.ComplaintAnalysis.Figure;
import dossier.complaints.query.ComplaintAnalysis.Group;
import dossier.complaints.query.ComplaintAnalysis.Month;
import dossier.complaints.query.ComplaintAnalysis.Row;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.web.Wording;
import dossier.platform.web.page.BarChart;
import dossier.platform.web.page.BarChart.Point;
import dossier.platform.web.page.BarChart.Series;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.Stories;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** CMP-08, CMP-11, CMP-12: the analysis of complaints as a page with pictures, and the years of quality reviews with their improvements. */
@PageController
class AnalysisPages {
    private static final String REVIEWS = ComplaintReadModels.REVIEWS;
    private static final int IN_THE_PICTURE = 10;

    /** A group with the names of its rows and its picture. */
    record Shown(
            Group group,
            Map<String, String> names,
            @Nullable BarChart chart) {}

    private final Ledgers ledgers;
    private final Stories stories;
    private final Names names;
    private final Figures figures;
    private final Wording wording;
    private final Clock clock;

    AnalysisPages(Ledgers ledgers, Stories stories, Names names, Figures figures, Wording wording, Clock clock) {
        this.ledgers = ledgers;
        this.stories = stories;
        this.names = names;
        this.figures = figures;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/complaints/analysis")
    String analysis(@RequestParam MultiValueMap<String, String> given, Principal asking, Model model) {
        var reader = new PersonId(asking.getName());
        var asked = AnalysisQuery.of(Listing.filled(given), clock);
        var analysis = ComplaintAnalysis.of(asked, ledgers, reader);
        model.addAttribute("asked", asked);
        model.addAttribute("analysis", analysis);
        model.addAttribute("shown", analysis.groups().stream().map(this::shown).toList());
        model.addAttribute("trend", trend(analysis.months()));
        model.addAttribute("kinds", ComplaintKind.values());
        model.addAttribute("states", ComplaintAnalysis.STATES);
        model.addAttribute("reviews", reviews(reader));
        for (var rule : List.of(Rule.CMP_02, Rule.CMP_08, Rule.CMP_11, Rule.CMP_12))
            model.addAttribute(rule.name(), rule);
        return "complaints/analysis";
    }

    @GetMapping("/quality-reviews")
    String list(@RequestParam MultiValueMap<String, String> asked, Principal asking, Model model) {
        model.addAttribute(
                "listing",
                Listing.<QualityReviewFile>of(ledgers, REVIEWS, "-year", asked, new PersonId(asking.getName())));
        rules(model);
        return "complaints/reviews";
    }

    @GetMapping("/quality-reviews/{id}")
    String review(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(REVIEWS, id, after, reader));
        model.addAttribute("file", ledgers.one(REVIEWS, id, Map.of(), reader).document());
        rules(model);
        return "complaints/review";
    }

    private static void rules(Model model) {
        model.addAttribute("analysing", Rule.CMP_08);
        model.addAttribute("tracking", Rule.CMP_12);
        model.addAttribute("target", Rule.CMP_11);
    }

    private List<QualityReviewFile> reviews(PersonId reader) {
        return Listing.<QualityReviewFile>of(ledgers, REVIEWS, "-year", new LinkedMultiValueMap<>(), reader)
                .items();
    }

    private Shown shown(Group group) {
        var named = new HashMap<String, String>();
        group.rows().forEach(it -> named.put(it.key(), nameOf(group.by(), it.key())));
        var most = group.rows().stream().limit(IN_THE_PICTURE).toList();
        if (most.isEmpty()) return new Shown(group, named, null);
        var points = most.stream().map(it -> point(it.figure())).toList();
        var chart = BarChart.pareto(
                most.stream().map(it -> named.getOrDefault(it.key(), it.key())).toList(),
                new Series(wording.say("complaints.title"), "azure", points),
                new BarChart.Key(wording.say("complaints.cumulative"), "seal"),
                most.stream().map(Row::cumulative).toList());
        return new Shown(group, named, chart);
    }

    private String nameOf(By by, String key) {
        return switch (by) {
            case CAUSE, PRODUCT -> key;
            case DEPARTMENT -> names.of(new DepartmentId(key));
            case CUSTOMER -> names.of(new CounterpartyId(key));
        };
    }

    private BarChart trend(List<Month> months) {
        return BarChart.columns(
                months.stream().map(it -> figures.month(it.month())).toList(),
                List.of(
                        series("complaints.received", "slate", months, Month::received),
                        series("complaint.QUALITY_OBJECTION", "azure", months, Month::objections),
                        series("complaints.justified", "seal", months, Month::justified)));
    }

    private Series series(String name, String tone, List<Month> months, Function<Month, Figure> which) {
        return new Series(
                wording.say(name),
                tone,
                months.stream().map(which).map(AnalysisPages::point).toList());
    }

    private static Point point(Figure figure) {
        return new Point(BigDecimal.valueOf(figure.complaints()), figure.list());
    }
}
