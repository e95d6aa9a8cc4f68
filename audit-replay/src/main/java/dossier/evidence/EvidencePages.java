package dossier.evidence;

import dossier.platform.web.page.PageController;
import dossier.words.PersonId;
import java.io.IOException;
import java.security.Principal;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A case or a decision to take along, for those who may read it. */
@PageController
class EvidencePages {
    private final Evidence evidence;

    EvidencePages(Evidence evidence) {
        this.evidence = evidence;
    }

    @GetMapping("/decisions/{id}/evidence.zip")
    ResponseEntity<InputStreamResource> decision(@PathVariable String id, Principal asking) throws IOException {
        return EvidenceDownload.of(evidence.ofDecision(id, new PersonId(asking.getName())), "decisions", id);
    }

    @GetMapping("/{context}/{id}/evidence.zip")
    ResponseEntity<InputStreamResource> ofCase(@PathVariable String context, @PathVariable String id, Principal asking)
            throws IOException {
        return EvidenceDownload.of(evidence.ofCase(context, id, new PersonId(asking.getName())), context, id);
    }
}
