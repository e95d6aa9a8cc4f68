package dossier.evidence;

import dossier.words.PersonId;
import java.io.IOException;
import java.security.Principal;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
class EvidenceEndpoints {
    private final Evidence evidence;

    EvidenceEndpoints(Evidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/api/decisions/{id}/evidence.zip")
    ResponseEntity<InputStreamResource> decision(@PathVariable String id, Principal asking) throws IOException {
        return EvidenceDownload.of(evidence.ofDecision(id, new PersonId(asking.getName())), "decisions", id);
    }

    @GetMapping("/api/{context}/{id}/evidence.zip")
    ResponseEntity<InputStreamResource> ofCase(@PathVariable String context, @PathVariable String id, Principal asking)
            throws IOException {
        return EvidenceDownload.of(evidence.ofCase(context, id, new PersonId(asking.getName())), context, id);
    }
}
