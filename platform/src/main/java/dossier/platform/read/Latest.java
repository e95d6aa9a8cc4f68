package dossier.platform.read;

import java.time.Instant;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Up to when the events of a document go.
 *
 * @param recorded when the last of them was recorded
 * @param happened when the last of them happened, in business
 */
record Latest(Instant recorded, Instant happened) {
    static final String RECORDED = "_recorded";
    static final String HAPPENED = "_happened";

    Latest and(Instant recordedAt, Instant happenedAt) {
        return new Latest(later(recorded, recordedAt), later(happened, happenedAt));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    void write(BsonDocument bson) {
        bson.put(RECORDED, new BsonDateTime(recorded.toEpochMilli()));
        // what happened within that millisecond must not be taken for earlier
        bson.put(HAPPENED, new BsonDateTime(happened.plusNanos(999_999).toEpochMilli()));
    }

    /** Null in a document that was written before this was. */
    static @Nullable Latest of(BsonDocument bson) {
        return bson.isDateTime(RECORDED) && bson.isDateTime(HAPPENED)
                ? new Latest(moment(bson, RECORDED), moment(bson, HAPPENED))
                : null;
    }

    private static Instant moment(BsonDocument bson, String name) {
        return Instant.ofEpochMilli(bson.getDateTime(name).getValue());
    }
}
