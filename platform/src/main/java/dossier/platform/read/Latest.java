package dossier.platform.read;

import java.time.Duration;
import java.time.Instant;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.jspecify.annotations.Nullable;

/**
 * Up to when the events of a document go.
 *
 * @param recorded when the last of them was recorded
 * @param happened when the last of them happened, in business
 * @param late version of the last of them that was not told as it happened, after those recorded before it; -1 where there is none, null where that is not known
 */
record Latest(Instant recorded, Instant happened, @Nullable Long late) {
    static final String RECORDED = "_recorded";
    static final String HAPPENED = "_happened";

    /** What is recorded no later than this after it happened was told as it happened. */
    static final Duration AS_IT_HAPPENED = Duration.ofSeconds(1);

    private static final String LATE = "_late";

    static Latest of(long version, Instant recordedAt, Instant happenedAt) {
        return new Latest(recordedAt, happenedAt, isLate(recordedAt, happenedAt) ? version : -1L);
    }

    Latest and(long version, Instant recordedAt, Instant happenedAt) {
        // a clock may have been set back
        var isLate = isLate(recordedAt, happenedAt) || recordedAt.isBefore(recorded);
        return new Latest(later(recorded, recordedAt), later(happened, happenedAt), isLate ? (Long) version : late);
    }

    private static boolean isLate(Instant recordedAt, Instant happenedAt) {
        return happenedAt.plus(AS_IT_HAPPENED).isBefore(recordedAt);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    void write(BsonDocument bson) {
        bson.put(RECORDED, new BsonDateTime(recorded.toEpochMilli()));
        // what happened within that millisecond must not be taken for earlier
        bson.put(HAPPENED, new BsonDateTime(happened.plusNanos(999_999).toEpochMilli()));
        if (late != null) bson.put(LATE, new BsonInt64(late));
    }

    /** Null in a document that was written before this was. */
    static @Nullable Latest of(BsonDocument bson) {
        if (!bson.isDateTime(RECORDED) || !bson.isDateTime(HAPPENED)) return null;
        return new Latest(
                moment(bson, RECORDED),
                moment(bson, HAPPENED),
                bson.isInt64(LATE) ? (Long) bson.getInt64(LATE).getValue() : null);
    }

    private static Instant moment(BsonDocument bson, String name) {
        return Instant.ofEpochMilli(bson.getDateTime(name).getValue());
    }
}
