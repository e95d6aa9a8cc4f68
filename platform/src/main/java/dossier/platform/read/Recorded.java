package dossier.platform.read;

import dossier.handbook.OnRecord;
import dossier.words.PersonId;
import java.util.stream.Stream;

/** Knows how the records of one kind stand now. Implemented by the side that shows them. */
public interface Recorded {
    /** Of the cases that the reader may read. */
    Stream<OnRecord> onRecord(PersonId reader);

    /** Address of the page that lists them. */
    String list();
}
