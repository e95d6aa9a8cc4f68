package dossier.platform.read;

import dossier.words.PersonId;
import java.util.List;

/** Who holds an office now. Kept by the organisation. */
@FunctionalInterface
public interface OfficeHolders {
    /** Those employed whose post carries it, by name; without those it is lent to. */
    List<PersonId> of(Office office);
}
