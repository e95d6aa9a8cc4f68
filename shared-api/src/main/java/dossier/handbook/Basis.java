package dossier.handbook;

import dossier.words.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A rule that applied to a decision and held.
 *
 * @param onBehalfOf whose authority was used, when the actor acted as a deputy
 */
public record Basis(Rule rule, @Nullable PersonId onBehalfOf) {}
