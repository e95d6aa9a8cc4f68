package dossier.replay;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A case at one moment held against itself at another.
 *
 * @param stream {@code context/id}
 * @param axis by which the moments are meant
 * @param from the earlier moment
 * @param to the later one; null for now
 * @param fromVersion of the case then, -1 when it was not there yet
 * @param changes field by field
 * @param events in between, refusals among them, in the order they were recorded: the first {@link #MOST}
 * @param more how many there are beyond
 */
public record Moments(
        String stream,
        Axis axis,
        Instant from,
        @Nullable Instant to,
        long fromVersion,
        long toVersion,
        List<Change> changes,
        List<Step> events,
        long more) {
    static final int MOST = 1_000;

    /** What a moment means. */
    public enum Axis {
        /** What was on record by then. */
        RECORDED,
        /** What had happened by then, as far as is known now. */
        HAPPENED
    }

    /**
     * A field that differs.
     *
     * @param at its path, {@code drafts[2].draft.title}
     * @param then null where there was nothing
     * @param now null where there is nothing
     */
    public record Change(
            String at,
            @JsonIgnore List<String> labels,
            @Nullable Object then,
            @Nullable Object now) {}

    /**
     * Something that happened in between, or was asked for and refused.
     *
     * @param eventName stored name; its text is the message {@code event.<name>}
     * @param decisionId of the decision that made it
     * @param command stored name of one that was refused or changed nothing; its text is the message {@code command.<name>}
     */
    public record Step(
            @BsonId String id,
            long version,
            String eventName,
            Instant happenedAt,
            Instant recordedAt,
            PersonId by,
            String position,
            String decisionId,
            boolean refused,
            @Nullable String command) {
        Instant at(Axis axis) {
            return axis == Axis.RECORDED ? recordedAt : happenedAt;
        }
    }
}
