package dossier.replay;

import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.platform.read.Parameters;
import dossier.platform.read.Period;
import dossier.platform.web.page.Listing;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Faithful and counterfactual replay over HTTP, for auditors. */
@RestController
class ReplayEndpoints {
    private final Replay replay;
    private final Auditors auditors;
    private final Ledgers ledgers;
    private final LongReplays replays;
    private final WhatIfs whatIfs;
    private final Runs runs;

    ReplayEndpoints(
            Replay replay, Auditors auditors, Ledgers ledgers, LongReplays replays, WhatIfs whatIfs, Runs runs) {
        this.replays = replays;
        this.whatIfs = whatIfs;
        this.runs = runs;
        this.replay = replay;
        this.auditors = auditors;
        this.ledgers = ledgers;
    }

    @GetMapping("/api/decisions/{id}/replay")
    Verdict one(@PathVariable String id, Principal asking) {
        auditors.only(asking);
        return replay.of(id);
    }

    /**
     * At once where there are few; as a run where there are many, with its address.
     *
     * @param given {@code from} and {@code to}, days of recording, both included; everything when neither is given; or {@code stream}, a case
     */
    @GetMapping("/api/decisions/replay")
    ResponseEntity<?> many(@RequestParam MultiValueMap<String, String> given, Principal asking) {
        auditors.only(asking);
        var parameters = new Parameters(Listing.filled(given));
        var stream = parameters.one("stream", it -> it);
        var period = Period.of(parameters, "", Period.ALL);
        parameters.done();
        if (stream != null) return ResponseEntity.ok(replay.over(of(stream, asking)));
        var reader = new PersonId(asking.getName());
        var question = new Question.Again(period);
        return replays.isLong(period, reader)
                ? RunEndpoints.accepted(runs.begin(asking.getName(), question, replays.of(question, reader)))
                : ResponseEntity.ok(replay.over(period, _ -> {}));
    }

    /** The same for what is made another; see {@link WhatIfs#question}. */
    @GetMapping("/api/decisions/what-if")
    ResponseEntity<?> whatIf(@RequestParam MultiValueMap<String, String> given, Principal asking) {
        auditors.only(asking);
        var question = whatIfs.question(Listing.filled(given)).orElseThrow(NotReadable::new);
        var reader = new PersonId(asking.getName());
        var work = replays.of(question, reader);
        if (replays.isLong(question.period(), reader))
            return RunEndpoints.accepted(runs.begin(asking.getName(), question, work));
        work.goOn(_ -> {});
        return ResponseEntity.ok(work.result());
    }

    private List<String> of(String stream, Principal asking) {
        var asked = Map.of("stream", List.of(stream), "fresh", List.of("true"));
        return ledgers
                .all(DecisionRegister.DECISIONS, asked, DecisionLine.class, new PersonId(asking.getName()))
                .stream()
                .sorted(Comparator.comparing(DecisionLine::at))
                .map(DecisionLine::id)
                .toList();
    }
}
