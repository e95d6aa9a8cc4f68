package dossier.platform.notices;

import dossier.words.PersonId;
import java.util.Optional;

/** ORG-05: who stands above someone. Kept by the organisation. */
@FunctionalInterface
public interface Superiors {
    Optional<PersonId> of(PersonId person);
}
