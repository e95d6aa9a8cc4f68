package dossier.replay;

import dossier.platform.read.Ledgers;
import dossier.platform.read.Ledgers.Page;
import dossier.words.PersonId;
import java.security.Principal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decisions as data: the register, for those who may read everything, and one with its reasons, for those who may read its case. */
@RestController
class WhyEndpoint {
    private final Explanations explanations;
    private final Ledgers ledgers;
    private final DecisionSearch search;

    WhyEndpoint(Explanations explanations, Ledgers ledgers, DecisionSearch search) {
        this.explanations = explanations;
        this.ledgers = ledgers;
        this.search = search;
    }

    /** @param asked as every ledger is asked, and as {@link DecisionSearch} has it */
    @GetMapping("/api/decisions")
    Page<?> register(@RequestParam MultiValueMap<String, String> asked, Principal asking) {
        var reader = new PersonId(asking.getName());
        return ledgers.list(DecisionRegister.DECISIONS, search.query(asked, reader), reader);
    }

    @GetMapping("/api/decisions/{id}")
    Why why(@PathVariable String id, Principal asking) {
        return explanations.of(id, new PersonId(asking.getName()));
    }
}
