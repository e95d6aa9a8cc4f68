package dossier.evidence;

import dossier.platform.web.page.Attachment;
import dossier.platform.web.page.PageController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How a package is checked by whoever holds it, with the program that does. */
@PageController
class VerifierPages {
    private static final MediaType JAR = MediaType.parseMediaType("application/java-archive");

    private final VerifierJar verifier;

    VerifierPages(VerifierJar verifier) {
        this.verifier = verifier;
    }

    @GetMapping("/verifier")
    String verifier(Model model) {
        model.addAttribute("hash", verifier.hash());
        return "evidence/verifier";
    }

    @GetMapping("/verifier.jar")
    ResponseEntity<byte[]> jar() {
        return Attachment.named("verifier.jar", JAR).body(verifier.bytes());
    }
}
