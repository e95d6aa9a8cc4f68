package dossier.platform.read;

import dossier.words.PersonId;

/** A document that may wait for everyone in the house, until they have taken note of it. */
public interface Notice extends Pending {
    boolean hasNoted(PersonId someone);
}
