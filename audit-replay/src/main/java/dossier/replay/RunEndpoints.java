package dossier.replay;

import dossier.platform.read.Parameters;
import dossier.platform.read.Period;
import dossier.platform.web.page.Listing;
import dossier.words.PersonId;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
    ResponseEntity<Run.View> begin(@RequestParam MultiValueMap<String, String> given, Principal asking) {
        auditors.only(asking);
        return accepted(begin(Listing.filled(given), asking));
    }

    private Run begin(Map<String, List<String>> asked, Principal asking) {
        var reader = new PersonId(asking.getName());
        var altered = whatIfs.question(asked);
        if (altered.isPresent())
            return runs.begin(asking.getName(), altered.get(), replays.whatIf(altered.get(), reader));
        var parameters = new Parameters(asked);
        var period = Period.of(parameters, "", Period.ALL);
        parameters.done();
        return runs.begin(asking.getName(), period, replays.faithful(period, reader));
    }

    static ResponseEntity<Run.View> accepted(Run run) {
        return ResponseEntity.accepted()
                .location(URI.create(ADDRESS + run.id()))
                .body(run.view());
    }

    @GetMapping("/api/decisions/runs")
    List<Run.View> all(Principal asking) {
        auditors.only(asking);
        return runs.of(asking.getName()).stream().map(Run::view).toList();
    }

    @GetMapping("/api/decisions/runs/{id}")
    Run.View one(@PathVariable String id, Principal asking) {
        auditors.only(asking);
        return find(id, asking).view();
    }

    @PostMapping("/api/decisions/runs/{id}/cancel")
    Run.View cancel(@PathVariable String id, Principal asking) {
        auditors.only(asking);
        var run = find(id, asking);
        run.cancel();
        return run.view();
    }

    @PostMapping("/api/decisions/runs/{id}/resume")
    ResponseEntity<Run.View> resume(@PathVariable String id, Principal asking) {
        auditors.only(asking);
        var run = find(id, asking);
        runs.resume(run);
        return accepted(run);
    }

    private Run find(String id, Principal asking) {
        return runs.find(id, List.of(asking.getName()));
    }
}
