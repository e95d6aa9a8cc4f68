package dossier.platform.read;

import dossier.words.StoredFile;
import java.util.stream.Stream;

/** The document of a case to which files belong: whoever may read the case may look at them. */
public interface HoldsFiles {
    /** All of them, as the case stands. */
    Stream<StoredFile> stored();
}
