package dossier.replay;

import dossier.replay.Differences.Asked;
import dossier.words.PersonId;
import java.security.Principal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Two moments of a case as data, for those who may read it. */
@RestController
class DifferenceEndpoint {
    private final Differences differences;

    DifferenceEndpoint(Differences differences) {
        this.differences = differences;
    }

    /** @param given {@code from}, {@code to} (now, where it is not given), {@code axis} */
    @GetMapping("/api/{context}/{id}/difference")
    Moments difference(
            @PathVariable String context,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> given,
            Principal asking) {
        return differences.of(context, id, Asked.of(given), new PersonId(asking.getName()));
    }
}
