package dossier.platform.web.page;

import java.util.Set;

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
 */
public record RailLink(
        int order, String group, String href, String icon, String label, Set<String> contexts, boolean low) {}
