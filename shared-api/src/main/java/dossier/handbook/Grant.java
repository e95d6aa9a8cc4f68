package dossier.handbook;

import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.Set;

/**
 * Authority lent for a time by someone who holds it; never lent on.
 *
 * @param from who lends it
 * @param department the lender's, in which authority that is not house-wide holds
 * @param until first moment at which it no longer holds
 */
public record Grant(PersonId from, DepartmentId department, Set<Authority> authorities, Instant since, Instant until) {
    public boolean inForce(Instant at) {
        return !at.isBefore(since) && at.isBefore(until);
    }
}
