package dossier.platform.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way from the events to its collection.
 *
 * @param stream of the case it tells about
 * @param version of the case as told, -1 before the first event
 * @param since when that version was recorded; null before the first event
 */
record Folded<D>(
        String stream, String id, long version, @Nullable Instant since, D document) {
    Folded<D> next(long version, @Nullable Instant since, D document) {
        return new Folded<>(stream, id, version, since, document);
    }
}
