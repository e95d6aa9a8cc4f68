package dossier.evidence;

import dossier.platform.store.CommentStreams;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a package is about.
 *
 * @param stream {@code context/id} of the case
 * @param decision it is about; null for the whole case
 * @param upTo version of the case up to which its history is told
 * @param beside ids of events that belong to it and stand in other streams, such as refusals
 */
record Subject(String stream, @Nullable String decision, long upTo, List<String> beside) {
    /** Where what was said about the case stands; null for a decision, since nothing is decided by it. */
    @Nullable
    String comments() {
        return decision == null ? CommentStreams.on(stream) : null;
    }
}
