package dossier.replay;

import dossier.platform.read.Parameters;
import dossier.platform.read.Period;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.PageController;
import dossier.replay.Runs.OneAtATime;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Faithful replay on a page: begun, watched, cancelled and resumed. Works by reloading where there is no script. */
@PageController
class RunPages {
    private final Runs runs;
    private final LongReplays replays;
    private final Auditors auditors;
    private final WhatIfTitles titles;

    RunPages(Runs runs, LongReplays replays, Auditors auditors, WhatIfTitles titles) {
        this.runs = runs;
        this.replays = replays;
        this.auditors = auditors;
        this.titles = titles;
    }

    @GetMapping("/decisions/runs")
    String all(Principal asking, Model model) {
        auditors.only(asking);
        model.addAttribute("runs", runs.of(asking.getName()));
        model.addAttribute("titles", titles);
        return "decisions/runs";
    }

    /** @param given {@code from} and {@code to}, days of recording */
    @PostMapping("/decisions/runs")
    String begin(@RequestParam MultiValueMap<String, String> given, Principal asking) {
        auditors.only(asking);
        var asked = Listing.filled(given);
        asked.remove("_csrf");
        var parameters = new Parameters(asked);
        var period = Period.of(parameters, "", Period.ALL);
        parameters.done();
        var reader = new PersonId(asking.getName());
        var question = new Question.Again(period);
        return to(runs.begin(asking.getName(), question, replays.of(question, reader)));
    }

    @GetMapping("/decisions/runs/{id}")
    String one(@PathVariable String id, Principal asking, Model model) {
        auditors.only(asking);
        var run = find(id, asking);
        model.addAttribute("run", run);
        model.addAttribute("open", opened(run));
        model.addAttribute("titles", titles);
        return "decisions/run";
    }

    @PostMapping("/decisions/runs/{id}/cancel")
    String cancel(@PathVariable String id, Principal asking) {
        auditors.only(asking);
        var run = find(id, asking);
        runs.cancel(run);
        return to(run);
    }

    @PostMapping("/decisions/runs/{id}/resume")
    String resume(@PathVariable String id, Principal asking) {
        auditors.only(asking);
        var run = find(id, asking);
        runs.resume(run, asking.getName(), replays.of(run.question(), new PersonId(asking.getName())));
        return to(run);
    }

    /** The page that shows its result; null where this one does. */
    private static @Nullable String opened(Run run) {
        return switch (run.question()) {
            case Question.Again _ -> null;
            case Question.Otherwise _ -> "/decisions/what-if?run=" + run.id();
            case Question.HowFast _ -> "/decisions/pace?run=" + run.id();
        };
    }

    private Run find(String id, Principal asking) {
        return runs.find(id, List.of(asking.getName()));
    }

    static String to(Run run) {
        return "redirect:/decisions/runs/" + run.id();
    }

    /** On to the one that is not over yet. */
    @ExceptionHandler
    String another(OneAtATime e) {
        return to(e.running) + "?waiting=true";
    }
}
