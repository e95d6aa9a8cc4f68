package dossier.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Uploaded files for those who only read them. */
@FunctionalInterface
public interface StoredFiles {
    /** The content, to be closed by the caller; empty when no such file was uploaded. */
    Optional<InputStream> open(String sha256) throws IOException;
}
