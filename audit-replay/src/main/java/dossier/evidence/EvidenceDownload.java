package dossier.evidence;

import dossier.platform.web.page.Attachment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Hands out a package and forgets it. */
final class EvidenceDownload {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private EvidenceDownload() {}

    static ResponseEntity<InputStreamResource> of(Path file, String context, String id) throws IOException {
        var size = Files.size(file);
        var content = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        return Attachment.named("evidence-" + context + "-" + id + ".zip", ZIP)
                .contentLength(size)
                .body(new InputStreamResource(content));
    }
}
