package dossier.platform.security;

import dossier.handbook.Authority;
import dossier.words.PersonId;
import org.springframework.beans.factory.ObjectProvider;

/** What the organisation entitles a person to now (ORG-04); implemented by the side that knows the organisation. Without one, nobody administers accounts. */
public interface Authorities {
    boolean may(PersonId person, Authority authority);

    /** Whether any side that is there says so. */
    static boolean may(ObjectProvider<Authorities> sides, PersonId person, Authority authority) {
        return sides.stream().anyMatch(it -> it.may(person, authority));
    }
}
