package dossier.platform.web.page;

import dossier.platform.files.FileStore;
import dossier.platform.read.NotReadable;
import dossier.words.StoredFile;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Stored files, handed out by the cases they belong to. */
@Component
public class Downloads {
    private final FileStore files;

    public Downloads(FileStore files) {
        this.files = files;
    }

    /**
     * @param belonging to a case that the reader may read
     * @throws NotReadable when the file is none of these, whether it is stored or not
     */
    public ResponseEntity<InputStreamResource> of(Stream<StoredFile> belonging, String sha256) throws IOException {
        var stored =
                belonging.filter(it -> it.sha256().equals(sha256)).findFirst().orElseThrow(NotReadable::new);
        var content = files.open(stored.sha256()).orElseThrow(NotReadable::new);
        return Attachment.named(stored.name(), MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(stored.size())
                .header("X-Content-Type-Options", "nosniff")
                .body(new InputStreamResource(content));
    }
}
