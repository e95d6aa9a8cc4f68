package dossier.handbook;

import java.util.List;

/**
 * A clause that stands in the way.
 *
 * @param needs what it would need: a message key under {@code needs.}
 * @param details what in particular is missing: message keys or literal words, for {0} of that message
 * @param authority whether it is about the asking person's authority; then nothing of the case is told
 */
public record Objection(Rule rule, String needs, List<String> details, boolean authority) {}
