package dossier.platform.read;

import dossier.comments.api.CommentEvent.CommentWritten;
import dossier.words.Event;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A comment, by whose words its case is found.
 *
 * @param id of the event
 * @param stream {@code context/id} of the case
 * @param version of the case when it was said
 * @param keys the text as it is searched
 * @param at when it was recorded
 */
public record Said(@BsonId String id, String stream, long version, String text, String keys, Instant at) {
    /** Of the collection. */
    public static final String MODEL = "said";

    /** Null for what is no comment. */
    public static @Nullable Said of(Event event, Told told) {
        return event instanceof CommentWritten it
                ? new Said(
                        told.eventId(),
                        it.stream(),
                        it.version(),
                        it.text(),
                        Spelling.plain(it.text()),
                        told.recordedAt())
                : null;
    }
}
