package dossier.replay;

import dossier.platform.read.Ledgers;
import dossier.platform.read.Parameters;
import dossier.platform.read.Period;
import dossier.platform.web.page.Listing;
import dossier.words.PersonId;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Faithful replay over HTTP, for auditors. */
@RestController
class ReplayEndpoints {
    private final Replay replay;
    private final Auditors auditors;
    private final Ledgers ledgers;

    ReplayEndpoints(Replay replay, Auditors auditors, Ledgers ledgers) {
        this.replay = replay;
        this.auditors = auditors;
        this.ledgers = ledgers;
    }

    @GetMapping("/api/decisions/{id}/replay")
    Verdict one(@PathVariable String id, Principal asking) {
        auditors.only(asking);
        return replay.of(id);
    }

    /** @param given {@code from} and {@code to}, days of recording, both included; everything when neither is given; or {@code stream}, a case */
    @GetMapping("/api/decisions/replay")
    Report many(@RequestParam MultiValueMap<String, String> given, Principal asking) {
        auditors.only(asking);
        var parameters = new Parameters(Listing.filled(given));
        var stream = parameters.one("stream", it -> it);
        var period = Period.of(parameters, "", Period.ALL);
        parameters.done();
        return stream == null ? replay.over(period, _ -> {}) : replay.over(of(stream, asking));
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
