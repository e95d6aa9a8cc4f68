package dossier.platform.command;

import dossier.handbook.Authority;
import org.jspecify.annotations.Nullable;

/**
 * What binds open work to the post of whoever has it.
 *
 * @param authority without which nobody may have it
 * @param inDepartment whether it stays in the department
 */
public record Tie(@Nullable Authority authority, boolean inDepartment) {
    /** It goes along with the person. */
    public static final Tie NONE = new Tie(null, false);

    public static final Tie TO_DEPARTMENT = new Tie(null, true);

    /** Where the authority is not house-wide, to the department as well. */
    public static Tie to(Authority authority) {
        return new Tie(authority, !authority.houseWide());
    }

    public boolean toPost() {
        return authority != null || inDepartment;
    }
}
