package dossier.platform.web.page;

import dossier.words.PersonId;
import java.util.function.ToLongFunction;

/**
 * How many new things there are behind a link of the rail.
 *
 * @param href of the link
 * @param of how many for someone
 */
public record RailCount(String href, ToLongFunction<PersonId> of) {}
