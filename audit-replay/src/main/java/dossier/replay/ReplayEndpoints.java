package dossier.replay;

import dossier.platform.read.Parameters;
import dossier.platform.read.Period;
import dossier.platform.web.page.Listing;
import java.security.Principal;
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

    ReplayEndpoints(Replay replay, Auditors auditors) {
        this.replay = replay;
        this.auditors = auditors;
    }

    @GetMapping("/api/decisions/{id}/replay")
    Verdict one(@PathVariable String id, Principal asking) {
        auditors.only(asking);
        return replay.of(id);
    }

    /** @param given {@code from} and {@code to}, days of recording, both included; everything when neither is given */
    @GetMapping("/api/decisions/replay")
    Report many(@RequestParam MultiValueMap<String, String> given, Principal asking) {
        auditors.only(asking);
        var parameters = new Parameters(Listing.filled(given));
        var period = Period.of(parameters, "", Period.ALL);
        parameters.done();
        return replay.over(period, _ -> {});
    }
}
