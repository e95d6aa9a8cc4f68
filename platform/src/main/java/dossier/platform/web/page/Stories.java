package dossier.platform.web.page;

import dossier.words.PersonId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells what happened to a case. Implemented by the side that keeps the timelines. */
public interface Stories {
    /** @param asked as the timeline's door has it: {@code after}, {@code knownAt}, {@code asOf} */
    CaseStory of(String context, String id, Map<String, List<String>> asked, PersonId reader);

    /** @param after the version of the case that must be told; null for what is told now */
    default CaseStory of(String context, String id, @Nullable Long after, PersonId reader) {
        return of(context, id, after == null ? Map.of() : Map.of("after", List.of(after.toString())), reader);
    }

    /**
     * What changed a case behind somebody's back, the latest first.
     *
     * @param seen the version they know
     * @param now the version that must be told
     */
    List<CaseStory.Line> since(String context, String id, long seen, long now, PersonId reader);
}
