package dossier.replay;

import dossier.words.PersonId;
import java.security.Principal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One decision as data, for those who may read its case. */
@RestController
class WhyEndpoint {
    private final Explanations explanations;

    WhyEndpoint(Explanations explanations) {
        this.explanations = explanations;
    }

    @GetMapping("/api/decisions/{id}")
    Why why(@PathVariable String id, Principal asking) {
        return explanations.of(id, new PersonId(asking.getName()));
    }
}
