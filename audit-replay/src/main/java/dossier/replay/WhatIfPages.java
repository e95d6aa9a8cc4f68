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
import dossier.replay.Runs.OneAtATime;
import dossier.replay.WhatIf.Group;
import dossier.words.PersonId;
import java.math.BigDecimal;
import java.security.Principal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToLongFunction;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The workbench for another figure, another policy, another fact: what it would have done to the decisions of a period. */
@PageController
class WhatIfPages {
    private final WhatIfs whatIfs;
    private final Runs runs;
    private final LongReplays replays;
    private final Auditors auditors;
    private final WhatIfTitles titles;
    private final Wording wording;
    private final Figures figures;

    WhatIfPages(
            WhatIfs whatIfs,
            Runs runs,
            LongReplays replays,
            Auditors auditors,
            WhatIfTitles titles,
            Wording wording,
            Figures figures) {
        this.whatIfs = whatIfs;
        this.runs = runs;
        this.replays = replays;
        this.auditors = auditors;
        this.titles = titles;
        this.wording = wording;
        this.figures = figures;
    }

    /** @param given as {@link WhatIfs#question} has it; or {@code run}, one that is over */
    @GetMapping("/decisions/what-if")
    String whatIf(@RequestParam MultiValueMap<String, String> given, Principal asking, Model model) {
        auditors.only(asking);
        var asked = Listing.filled(given);
        model.addAttribute("asked", new Listing<>("/decisions/what-if", asked, "", List.of(), null, 0));
        model.addAttribute("figures", PolicyParameter.of(Policy.DEFAULTS));
        model.addAttribute("facts", whatIfs.fields());
        model.addAttribute("open", whatIfs.open());
        model.addAttribute("usual", whatIfs.usual());
        model.addAttribute("titles", titles);
        if (asked.containsKey("run")) {
            var run = runs.find(asked.get("run").getFirst(), List.of(asking.getName(), PolicyImpact.OWNER));
            return run.result() instanceof WhatIf found ? show(found, model) : RunPages.to(run);
        }
        var question = whatIfs.question(asked);
        if (question.isEmpty()) return "decisions/what-if";
        var reader = new PersonId(asking.getName());
        var work = replays.of(question.get(), reader);
        if (replays.isLong(question.get().period(), reader))
            return RunPages.to(runs.begin(asking.getName(), question.get(), work));
        work.goOn(_ -> {});
        return show((WhatIf) work.result(), model);
    }

    private String show(WhatIf found, Model model) {
        model.addAttribute("found", found);
        model.addAttribute("chart", chart(found.months()));
        return "decisions/what-if";
    }

    @ExceptionHandler
    String another(OneAtATime e) {
        return RunPages.to(e.running) + "?waiting=true";
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
