package dossier.platform.live;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an open page shows.
 *
 * @param context whose cases; null for those of all
 * @param caseId null for all of the context
 */
record Topic(@Nullable String context, @Nullable String caseId) {
    private static final Pattern TEXT = Pattern.compile("desk|([a-z-]{1,40})(?:/([\\w.~-]{1,100}))?");

    /** As it stands in the address: {@code desk}, a context, or {@code context/id}; empty for what means nothing. */
    static Optional<Topic> of(String text) {
        var read = TEXT.matcher(text);
        return read.matches() ? Optional.of(new Topic(read.group(1), read.group(2))) : Optional.empty();
    }

    /** @param stream {@code context/id} of a case */
    boolean isAbout(String stream) {
        if (context == null) return true;
        return caseId == null ? stream.startsWith(context + "/") : stream.equals(context + "/" + caseId);
    }
}
