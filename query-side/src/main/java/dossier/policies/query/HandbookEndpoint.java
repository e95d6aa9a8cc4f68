package dossier.policies.query;

import dossier.words.PersonId;
import java.security.Principal;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The handbook with what each rule did, asked for as on its page. */
@RestController
class HandbookEndpoint {
    private final Handbook handbook;

    HandbookEndpoint(Handbook handbook) {
        this.handbook = handbook;
    }

    @GetMapping("/api/handbook")
    Handbook.Edition handbook(@RequestParam MultiValueMap<String, String> asked, Principal asking) {
        return handbook.of(asked, new PersonId(asking.getName()));
    }
}
