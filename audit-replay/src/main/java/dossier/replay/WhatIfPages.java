package dossier.replay;

import dossier.handbook.Policy;
import dossier.handbook.PolicyParameter;
import dossier.platform.web.Wording;
import dossier.platform.web.page.BarChart;
import dossier.platform.web.page.BarChart.Point;
import dossier.platform.web.page.BarChart.Series;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.replay.WhatIf.Group;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The workbench for other figures of the policy: what they would have done to the decisions of a period. */
@PageController
class WhatIfPages {
    private final WhatIfs whatIfs;
    private final Auditors auditors;
    private final Wording wording;
    private final Figures figures;

    WhatIfPages(WhatIfs whatIfs, Auditors auditors, Wording wording, Figures figures) {
        this.whatIfs = whatIfs;
        this.auditors = auditors;
        this.wording = wording;
        this.figures = figures;
    }

    @GetMapping("/decisions/what-if")
    String whatIf(@RequestParam MultiValueMap<String, String> given, Principal asking, Model model) {
        auditors.only(asking);
        var asked = Listing.filled(given);
        model.addAttribute("asked", new Listing<>("/decisions/what-if", asked, "", List.of(), null, 0));
        model.addAttribute("figures", PolicyParameter.of(Policy.DEFAULTS));
        model.addAttribute("usual", whatIfs.usual());
        whatIfs.of(asked).ifPresent(it -> {
            model.addAttribute("found", it);
            model.addAttribute("chart", chart(it.months()));
        });
        return "decisions/what-if";
    }

    private BarChart chart(List<Group> months) {
        var names = months.stream()
                .map(it -> figures.month(YearMonth.parse(it.key())))
                .toList();
        return BarChart.columns(
                names,
                List.of(
                        series("CHANGED", "seal", months, Group::changed),
                        series("OPEN", "azure", months, Group::open),
                        series("DEPENDING", "plum", months, Group::depending)));
    }

    private Series series(String effect, String tone, List<Group> months, ToLongFunction<Group> count) {
        return new Series(
                wording.say("effect." + effect),
                tone,
                months.stream()
                        .map(it -> new Point(BigDecimal.valueOf(count.applyAsLong(it)), inMonth(it.key())))
                        .toList());
    }

    private static String inMonth(String month) {
        var whole = YearMonth.parse(month);
        return "/decisions?from=" + whole.atDay(1) + "&to=" + whole.atEndOfMonth();
    }
}
