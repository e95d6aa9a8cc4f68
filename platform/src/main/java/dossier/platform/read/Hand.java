package dossier.platform.read;

import dossier.words.PersonId;
import java.util.Set;

/**
 * On whose behalf someone can act, and what that entitles them to.
 *
 * @param of oneself, or a person whose authority is lent to one now
 */
public record Hand(PersonId of, Set<Office> offices) {}
