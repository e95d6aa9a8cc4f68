package dossier.platform.security;

import dossier.handbook.Authority;
import dossier.words.PersonId;

/** What the organisation entitles a person to now (ORG-04); implemented by the side that knows the organisation. Without one, nobody administers accounts. */
public interface Authorities {
    boolean may(PersonId person, Authority authority);
}
