package dossier.files.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import dossier.words.StoredFile;

/**
 * Whether a file was uploaded.
 *
 * @param size in bytes, 0 when it was not
 */
@Context("files")
public record FileCard(String sha256, boolean stored, long size) implements Answer {
    /** Is it there? */
    public record Of(String sha256) implements Question<FileCard> {}

    /** Whether it is there as a command names it. */
    public boolean holds(StoredFile file) {
        return stored && size == file.size();
    }
}
