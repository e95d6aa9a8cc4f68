package dossier.replay;

import dossier.platform.read.Parameters;
import dossier.platform.read.Period;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Csv;
import dossier.platform.web.page.Figures;
import dossier.platform.web.page.Listing;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.PageController;
import dossier.replay.Decided.By;
import dossier.replay.Question.HowFast;
import dossier.replay.Runs.OneAtATime;
import dossier.words.PersonId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who decides how fast, for auditors; each number opens the decisions it is made of. */
@PageController
class PacePages {
    private final Paces paces;
    private final LongReplays replays;
    private final Runs runs;
    private final WhatIfs whatIfs;
    private final Auditors auditors;
    private final Wording wording;
    private final Figures figures;
    private final Names names;

    PacePages(
            Paces paces,
            LongReplays replays,
            Runs runs,
            WhatIfs whatIfs,
            Auditors auditors,
            Wording wording,
            Figures figures,
            Names names) {
        this.paces = paces;
        this.replays = replays;
        this.runs = runs;
        this.whatIfs = whatIfs;
        this.auditors = auditors;
        this.wording = wording;
        this.figures = figures;
        this.names = names;
    }

    private HowFast read(MultiValueMap<String, String> given) {
        var parameters = new Parameters(Listing.filled(given));
        var by = parameters.one("by", By::valueOf);
        var only = parameters.one("only", it -> it);
        var period = Period.of(parameters, "", whatIfs.usual());
        parameters.done();
        return new HowFast(by == null ? By.PERSON : by, only, period);
    }

    /**
     * At once where there are few; as a run where there are many.
     *
     * @param given {@code run}, one that is over; or {@code by}, {@code only} the decisions of one key, {@code from} and {@code to}, days of recording
     */
    @GetMapping("/decisions/pace")
    String pace(@RequestParam MultiValueMap<String, String> given, Principal asking, Model model) {
        auditors.only(asking);
        var asked = Listing.filled(given);
        if (asked.containsKey("run")) {
            var run = runs.find(asked.get("run").getFirst(), List.of(asking.getName()));
            return run.result() instanceof PaceReport found ? show(found, asked, model) : RunPages.to(run);
        }
        var question = read(given);
        var reader = new PersonId(asking.getName());
        var work = replays.of(question, reader);
        if (replays.isLong(question.period(), reader)) return RunPages.to(runs.begin(asking.getName(), question, work));
        work.goOn(_ -> {});
        return show((PaceReport) work.result(), asked, model);
    }

    private String show(PaceReport found, Map<String, List<String>> asked, Model model) {
        var question = found.question();
        model.addAttribute("asked", new Listing<>("/decisions/pace", asked, "", List.of(), null, 0));
        model.addAttribute("by", question.by());
        model.addAttribute("ways", By.values());
        model.addAttribute("period", question.period());
        model.addAttribute("only", question.only());
        model.addAttribute("count", found.decisions());
        model.addAttribute("page", this);
        if (question.only() == null) model.addAttribute("paces", found.paces());
        else model.addAttribute("lines", found.slowest());
        return "decisions/pace";
    }

    @ExceptionHandler
    String another(OneAtATime e) {
        return RunPages.to(e.running) + "?waiting=true";
    }

    @GetMapping("/decisions/pace.csv")
    void csv(@RequestParam MultiValueMap<String, String> given, Principal asking, HttpServletResponse response)
            throws IOException {
        auditors.only(asking);
        var found = found(read(given), asking);
        Csv.stream(
                response,
                "pace.csv",
                csv -> found.forEach(it -> csv.line(
                        it.id(),
                        it.stream(),
                        names.of(it.by()),
                        it.position(),
                        wording.say("command." + it.command()),
                        figures.moment(it.since()),
                        figures.moment(it.at()),
                        String.valueOf(it.took().toMinutes()))),
                wording.say("decisions.id"),
                wording.say("decisions.case"),
                wording.say("decisions.by"),
                wording.say("decisions.position"),
                wording.say("decisions.command"),
                wording.say("pace.since"),
                wording.say("decisions.at"),
                wording.say("pace.minutes"));
    }

    private List<Decided> found(HowFast asked, Principal asking) {
        return paces.in(asked.period(), asked.by(), asked.only(), new PersonId(asking.getName()));
    }

    /** What is counted together, as people call it. */
    public String name(By by, String key) {
        return switch (by) {
            case PERSON -> names.of(new PersonId(key));
            case POSITION -> key;
            case COMMAND -> wording.say("command." + key);
        };
    }

    /** 3 d 4 h, or 4 h 20 min; as exact as it matters. */
    public String told(Duration took) {
        if (took.toDays() > 0) return wording.say("pace.days", took.toDays(), took.toHoursPart());
        if (took.toHours() > 0) return wording.say("pace.hours", took.toHours(), took.toMinutesPart());
        return wording.say("pace.minutes-only", took.toMinutes());
    }
}
