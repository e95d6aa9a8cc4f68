package dossier.platform.read;

import dossier.platform.read.Ledgers.Page;
import dossier.words.PersonId;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The doors for reading, the same for every context. The signed-in name is the id of the person. */
@RestController
@RequestMapping(path = "/api", produces = "application/json")
class LedgerController {
    private final Ledgers ledgers;

    LedgerController(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    @GetMapping("/{ledger}")
    Page<?> list(@PathVariable String ledger, @RequestParam MultiValueMap<String, String> asked, Principal reader) {
        return ledgers.list(ledger, asked, new PersonId(reader.getName()));
    }

    @GetMapping("/{ledger}/{id}")
    ResponseEntity<?> one(
            @PathVariable String ledger,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> asked,
            Principal reader) {
        var reading = ledgers.one(ledger, id, asked, new PersonId(reader.getName()));
        return ResponseEntity.ok().eTag(reading.tag()).body(reading.document());
    }

    @GetMapping("/{ledger}/{id}/timeline")
    Page<?> timeline(
            @PathVariable String ledger,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> asked,
            Principal reader) {
        return ledgers.timeline(ledger, id, asked, new PersonId(reader.getName()));
    }
}
