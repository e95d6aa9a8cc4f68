package dossier.platform.read;

import dossier.handbook.Basis;
import dossier.handbook.Objection;
import dossier.words.Event;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One line in the story of a case: what, who in which position, when, by which rules.
 *
 * @param id of the event
 * @param what name of the event's record; its text is a message of the context
 * @param decision identifier of the first event of the same decision, which carries the reasons
 * @param policyVersion null where there are no reasons
 * @param details for the text, as the context words them
 */
public record TimelineEntry(
        @BsonId String id,
        String stream,
        long version,
        String what,
        Instant happenedAt,
        Instant recordedAt,
        PersonId by,
        String position,
        String decision,
        List<Basis> basis,
        List<Objection> objections,
        @Nullable Integer policyVersion,
        Map<String, String> details) {
    /** @param details what the context has to say about an event; pure */
    @SafeVarargs
    public static ReadModel.Entries<TimelineEntry> timeline(
            String name,
            int revision,
            Function<Event, Map<String, String>> details,
            Class<? extends Event>... families) {
        return ReadModel.ofEntries(
                name, revision, TimelineEntry.class, (event, told) -> of(event, told, details.apply(event)), families);
    }

    private static TimelineEntry of(Event event, Told told, Map<String, String> details) {
        var why = told.decision();
        return new TimelineEntry(
                told.eventId(),
                told.stream(),
                told.version(),
                event.getClass().getSimpleName(),
                told.happenedAt(),
                told.recordedAt(),
                told.by(),
                told.position(),
                told.decisionId(),
                why == null ? List.of() : why.basis(),
                why == null ? List.of() : why.objections(),
                why == null ? null : why.policyVersion(),
                details);
    }
}
