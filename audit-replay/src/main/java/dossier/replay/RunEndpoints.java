package dossier.replay;

import dossier.platform.read.Parameters;
import dossier.platform.read.Period;
import dossier.platform.web.page.Listing;
import dossier.words.PersonId;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Long replays and what-ifs over HTTP, for auditors: begun, looked at, cancelled and resumed, each their own. */
@RestController
class RunEndpoints {
    static final String ADDRESS = "/api/decisions/runs/";

    private final Runs runs;
    private final LongReplays replays;
    private final WhatIfs whatIfs;
    private final Auditors auditors;

    RunEndpoints(Runs runs, LongReplays replays, WhatIfs whatIfs, Auditors auditors) {
        this.runs = runs;
        this.replays = replays;
        this.whatIfs = whatIfs;
        this.auditors = auditors;
    }

    /** @param given as {@code /api/decisions/what-if} takes it, or only {@code from} and {@code to} for a faithful replay */
    @PostMapping("/api/decisions/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Run> begin(@RequestParam MultiValueMap<String, String> given, Principal asking) {
        auditors.only(asking);
        return accepted(begin(Listing.filled(given), asking));
    }

    private Run begin(Map<String, List<String>> asked, Principal asking) {
        var reader = new PersonId(asking.getName());
        var altered = whatIfs.question(asked);
        if (altered.isPresent()) return begin(altered.get(), reader);
        var parameters = new Parameters(asked);
        var period = Period.of(parameters, "", Period.ALL);
        parameters.done();
        return begin(new Question.Again(period), reader);
    }

    private Run begin(Question question, PersonId reader) {
        return runs.begin(reader.value(), question, replays.of(question, reader));
    }

    static ResponseEntity<Run> accepted(Run run) {
        return ResponseEntity.accepted()
                .location(URI.create(ADDRESS + run.id()))
                .body(run);
    }

    @GetMapping("/api/decisions/runs")
    List<Run> all(Principal asking) {
        auditors.only(asking);
        return runs.of(asking.getName());
    }

    @GetMapping("/api/decisions/runs/{id}")
    Run one(@PathVariable String id, Principal asking) {
        auditors.only(asking);
        return find(id, asking);
    }

    @PostMapping("/api/decisions/runs/{id}/cancel")
    Run cancel(@PathVariable String id, Principal asking) {
        auditors.only(asking);
        var run = find(id, asking);
        runs.cancel(run);
        return find(id, asking);
    }

    @PostMapping("/api/decisions/runs/{id}/resume")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<Run> resume(@PathVariable String id, Principal asking) {
        auditors.only(asking);
        var run = find(id, asking);
        var work = replays.of(run.question(), new PersonId(asking.getName()));
        return accepted(runs.resume(run, asking.getName(), work));
    }

    private Run find(String id, Principal asking) {
        return runs.find(id, List.of(asking.getName()));
    }
}
