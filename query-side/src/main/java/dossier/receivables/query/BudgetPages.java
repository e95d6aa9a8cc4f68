package dossier.receivables.query;

import dossier.handbook.Rule;
import dossier.platform.read.Ledgers;
import dossier.platform.web.Wording;
import dossier.platform.web.page.BarChart;
import dossier.platform.web.page.BarChart.Point;
import dossier.platform.web.page.BarChart.Series;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.PageController;
import dossier.platform.web.page.RailLink;
import dossier.platform.web.page.Stories;
import dossier.receivables.query.BudgetComparison.Earned;
import dossier.receivables.query.BudgetComparison.Row;
import dossier.words.Money;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** REV-04: revenue beside the budgets, and a budget month by month. */
@PageController
class BudgetPages {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final String LEDGER = ReceivableReadModels.BUDGETS;

    private final Ledgers ledgers;
    private final Stories stories;
    private final Figures figures;
    private final Wording wording;

    BudgetPages(Ledgers ledgers, Stories stories, Figures figures, Wording wording) {
        this.ledgers = ledgers;
        this.stories = stories;
        this.figures = figures;
        this.wording = wording;
    }

    @GetMapping({"/revenue", "/revenue-budgets"})
    String all(Principal asking, Model model) {
        var reader = new PersonId(asking.getName());
        var earned = earned(Map.of("agreed", List.of("true")), reader);
        model.addAttribute(
                "comparisons",
                ledgers.all(LEDGER, Map.of(), BudgetFile.class, reader).stream()
                        .sorted(Comparator.comparing(BudgetFile::year)
                                .reversed()
                                .thenComparing(BudgetFile::id))
                        .map(it -> BudgetComparison.of(it, earned, figures.todayInTheHouse()))
                        .toList());
        model.addAttribute("comparing", Rule.REV_04);
        return "receivables/budgets";
    }

    @GetMapping("/revenue-budgets/{id}")
    String one(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Long after,
            Principal asking,
            Model model) {
        var reader = new PersonId(asking.getName());
        model.addAttribute("story", stories.of(LEDGER, id, after, reader));
        var file = (BudgetFile) ledgers.one(LEDGER, id, Map.of(), reader).document();
        var earned = earned(Map.of("agreed", List.of("true")), reader);
        var comparison = BudgetComparison.of(file, earned, figures.todayInTheHouse());
        model.addAttribute("file", file);
        model.addAttribute("comparison", comparison);
        model.addAttribute("chart", chart(comparison));
        model.addAttribute("comparing", Rule.REV_04);
        model.addAttribute("second", Rule.SECOND);
        return "receivables/budget";
    }

    private List<Earned> earned(Map<String, List<String>> asked, PersonId reader) {
        return ledgers.all(ReceivableReadModels.RECEIVABLES, asked, Earned.class, reader);
    }

    private BarChart chart(BudgetComparison comparison) {
        var rows = comparison.rows();
        return BarChart.columns(
                rows.stream().map(it -> figures.month(it.when())).toList(),
                List.of(
                        series(rows, "field.budgeted", "slate", it -> it.month().budgeted()),
                        series(rows, "field.actual", "azure", Row::actual)));
    }

    private Series series(List<Row> rows, String name, String tone, Function<Row, Money> value) {
        return new Series(
                wording.say(name),
                tone,
                rows.stream()
                        .map(it -> new Point(
                                value.apply(it).amount().divide(TEN_THOUSAND, 1, RoundingMode.HALF_UP), it.list()))
                        .toList());
    }

    @Bean
    static RailLink revenueInTheRail() {
        return new RailLink(15, "cases", "/revenue", "chart-bar", "revenue", Set.of(LEDGER), false);
    }
}
