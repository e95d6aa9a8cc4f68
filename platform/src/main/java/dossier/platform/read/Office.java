package dossier.platform.read;

import dossier.handbook.Authority;
import dossier.words.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * An authority where it is held.
 *
 * @param department null for one that is house-wide
 */
public record Office(Authority authority, @Nullable DepartmentId department) {
    /** As someone of this department holds it. */
    public static Office of(Authority authority, DepartmentId holders) {
        return new Office(authority, authority.houseWide() ? null : holders);
    }
}
