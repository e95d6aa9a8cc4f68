package dossier.platform.web.form;

import dossier.platform.web.page.TextDifference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the text of a row stands, and where it may come from.
 *
 * @param needed whether it may not stay empty in the end
 * @param offered what may be put in its place
 * @param modelled whether there is something beside the list that its texts are held against
 * @param difference from that; null where it is held against nothing or still empty
 * @param removable whether the row may be taken away
 * @param at whether the person goes on here
 */
public record RowText(
        boolean needed,
        List<Option> offered,
        boolean modelled,
        @Nullable TextDifference difference,
        boolean removable,
        boolean at) {
    /** Whether it says something else than what it is held against. */
    public boolean unlike() {
        return difference != null && difference.changed();
    }
}
