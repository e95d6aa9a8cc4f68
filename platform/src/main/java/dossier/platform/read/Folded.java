package dossier.platform.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document on its way from the events to its collection.
 *
 * @param stream of the case it tells about
 * @param version of the case as told, -1 before the first event
 * @param since when that version was recorded, and never before the one before it, wherever a clock was set back; null before the first event
 * @param latest up to when its events go; null before the first event, and where that is not known
 * @param late whether what made that version was told late; not known of what was stored
 */
record Folded<D>(
        String stream,
        String id,
        long version,
        @Nullable Instant since,
        @Nullable Latest latest,
        boolean late,
        D document) {
    Folded<D> next(long version, @Nullable Instant since, @Nullable Latest latest, boolean late, D document) {
        var back = this.since != null && since != null && since.isBefore(this.since);
        return new Folded<>(stream, id, version, back ? this.since : since, latest, late, document);
    }

    /** The same as it comes back from where it is stored. */
    Folded<D> with(D document) {
        return next(version, since, latest, late, document);
    }
}
