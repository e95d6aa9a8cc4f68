package dossier.platform.web.page;

import dossier.handbook.Authority;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A link of the main navigation; a context that has pages declares one as a bean.
 *
 * @param order in the rail, lowest first
 * @param group message key under {@code rail.}, told above the first link of the group
 * @param href where it leads
 * @param icon in the sprite
 * @param label message key under {@code rail.}
 * @param contexts whose cases belong to it, as they stand in addresses
 * @param low whether it also stands in the bar at the foot of a narrow page
 * @param needs what one has to be entitled to, to go there; null where everybody may
 */
public record RailLink(
        int order,
        String group,
        String href,
        String icon,
        String label,
        Set<String> contexts,
        boolean low,
        @Nullable Authority needs) {
    /** For everybody. */
    public RailLink(
            int order, String group, String href, String icon, String label, Set<String> contexts, boolean low) {
        this(order, group, href, icon, label, contexts, low, null);
    }

    /** The same, for those alone who are entitled to that. */
    public RailLink only(Authority needed) {
        return new RailLink(order, group, href, icon, label, contexts, low, needed);
    }
}
