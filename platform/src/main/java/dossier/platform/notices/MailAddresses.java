package dossier.platform.notices;

import dossier.words.PersonId;
import java.util.Optional;

/** Where someone gets their mail. Kept by the organisation, as personal data. */
@FunctionalInterface
public interface MailAddresses {
    Optional<String> of(PersonId person);
}
