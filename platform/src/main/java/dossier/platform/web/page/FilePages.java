package dossier.platform.web.page;

import dossier.platform.files.StoredFiles;
import dossier.platform.read.HoldsFiles;
import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The files of a case, of whichever context, for those who may read the case, and only those that belong to it: to save, and to look at. What is looked at comes in a frame
 * of its own, in which nothing is executed ({@code SecurityHeaders}), and is on the register as what is saved is (SEC-01).
 */
@PageController
@RequestMapping("/{ledger}/{id}/files/{sha256}")
class FilePages {
    private final Ledgers ledgers;
    private final StoredFiles files;

    FilePages(Ledgers ledgers, StoredFiles files) {
        this.ledgers = ledgers;
        this.files = files;
    }

    @GetMapping
    ResponseEntity<InputStreamResource> save(
            @PathVariable String ledger, @PathVariable String id, @PathVariable String sha256, Principal asking)
            throws IOException {
        var file = file(ledger, id, sha256, asking);
        return sent(file, Attachment.named(file.name(), MediaType.APPLICATION_OCTET_STREAM));
    }

    /** The page around it: whole, or its part {@code #document} over the page of the case. */
    @GetMapping("/view")
    String view(
            @PathVariable String ledger,
            @PathVariable String id,
            @PathVariable String sha256,
            Principal asking,
            Model model)
            throws IOException {
        var file = file(ledger, id, sha256, asking);
        model.addAttribute("file", file);
        model.addAttribute("kind", preview(file).kind());
        model.addAttribute("ledger", ledger);
        model.addAttribute("id", id);
        return "files/view";
    }

    /** @throws NotReadable for what cannot be shown */
    @GetMapping("/content")
    ResponseEntity<InputStreamResource> content(
            @PathVariable String ledger, @PathVariable String id, @PathVariable String sha256, Principal asking)
            throws IOException {
        var file = file(ledger, id, sha256, asking);
        var type = preview(file).type();
        if (type == null) throw new NotReadable();
        var inline = ContentDisposition.inline()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return sent(
                file, ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, inline.toString()));
    }

    private StoredFile file(String ledger, String id, String sha256, Principal asking) {
        var reader = new PersonId(asking.getName());
        if (!(ledgers.one(ledger, id, Map.of(), reader).document() instanceof HoldsFiles held)) throw new NotReadable();
        return held.stored()
                .filter(it -> it.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(NotReadable::new);
    }

    private ResponseEntity<InputStreamResource> sent(StoredFile file, ResponseEntity.BodyBuilder answer)
            throws IOException {
        return answer.contentLength(file.size()).body(new InputStreamResource(open(file)));
    }

    private Preview preview(StoredFile file) throws IOException {
        try (var content = open(file)) {
            return Preview.of(content.readNBytes(Preview.HEAD));
        }
    }

    private InputStream open(StoredFile file) throws IOException {
        return files.open(file.sha256()).orElseThrow(NotReadable::new);
    }
}
