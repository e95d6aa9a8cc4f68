package dossier.platform.web.page;

import dossier.words.PersonId;
import org.jspecify.annotations.Nullable;

/** Tells what happened to a case. Implemented by the side that keeps the timelines. */
public interface Stories {
    /** @param after the version of the case that must be told; null for what is told now */
    CaseStory of(String context, String id, @Nullable Long after, PersonId reader);
}
