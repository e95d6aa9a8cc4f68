package dossier.platform.read;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import dossier.platform.read.ReadModel.Cases;
import dossier.platform.read.ReadModel.Entries;
import dossier.words.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.UnknownSerializedType;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes documents from the event store: the same folds for the live view, for a rebuild and for the past. */
@Component
public record Folding(EventStore store, Telling telling, MongoDatabase readModels) {
    /** The document as of a version of the case, exactly as a read model holds it; empty when there was no such case then. */
    public <D> Optional<D> upTo(long version, Cases<D, ?> model, String id) {
        return fold(model, from(model, id, version, null, null), told -> told.version() <= version, _ -> true, null)
                .map(Folded::document);
    }

    /**
     * The document as it was known and as it was.
     *
     * @param knownAt leaves out what was recorded later; null for all that is known now
     * @param asOf leaves out what happened later in business; null for all that happened
     */
    public <D> Optional<D> at(@Nullable Instant knownAt, @Nullable Instant asOf, Cases<D, ?> model, String id) {
        return foldedAt(knownAt, asOf, model, id).map(Folded::document);
    }

    <D> Optional<Folded<D>> foldedAt(@Nullable Instant knownAt, @Nullable Instant asOf, Cases<D, ?> model, String id) {
        return fold(
                model,
                from(model, id, Long.MAX_VALUE, knownAt, asOf),
                // read models show moments in milliseconds: what they show as recorded then is known then
                told -> knownAt == null
                        || !told.recordedAt().truncatedTo(ChronoUnit.MILLIS).isAfter(knownAt),
                told -> asOf == null || !told.happenedAt().isAfter(asOf),
                asOf == null ? null : rest(asOf, model, id));
    }

    /**
     * What follows in a case when a moment is over and nothing more is told late: nothing of it had happened by then.
     *
     * @param told version up to which that is known
     * @param late the last version that was told late
     */
    private record Rest(Instant asOf, long told, long late) {
        /** Documents know moments by the millisecond. */
        private static final Duration SURELY = Latest.AS_IT_HAPPENED.plusMillis(1);

        boolean beginsWith(Told event) {
            return event.version() > late
                    && event.version() < told
                    && event.recordedAt().minus(SURELY).isAfter(asOf);
        }
    }

    /** Null where the document does not say what was told late. */
    private @Nullable Rest rest(Instant asOf, Cases<?, ?> model, String id) {
        var shown = readModels
                .getCollection(model.name(), BsonDocument.class)
                .find(eq("_id", id))
                .first();
        if (shown == null) return null;
        var latest = Latest.of(shown);
        return latest == null || latest.late() == null
                ? null
                : new Rest(asOf, Documents.versionOf(shown), latest.late());
    }

    /**
     * Walks the whole life of a case as a read model tells it.
     *
     * @param step told of each event what it made of the document
     */
    public <D> void walk(Cases<D, ?> model, String id, Step<D> step) {
        var now = blank(model, model.contexts().findFirst().orElseThrow() + "/" + id);
        try {
            for (var message : eventsOf(now.stream(), 0)) {
                var told = telling.of(message);
                var next = after(model, now, message, told);
                step.take(now.document(), next.document(), told);
                now = next;
            }
        } catch (CannotFold e) {
            throw e.unchecked();
        }
    }

    /** An event of a case. */
    @FunctionalInterface
    public interface Step<D> {
        void take(D before, D after, Told told);
    }

    private <D> Folded<D> from(
            Cases<D, ?> model, String id, long version, @Nullable Instant knownAt, @Nullable Instant asOf) {
        var blank = blank(model, model.contexts().findFirst().orElseThrow() + "/" + id);
        return Snapshots.before(readModels, model, blank, version, knownAt, asOf);
    }

    private <D> Optional<Folded<D>> fold(
            Cases<D, ?> model, Folded<D> from, Predicate<Told> known, Predicate<Told> counts, @Nullable Rest rest) {
        var now = from;
        try {
            // no further than has to be looked at: a long case is read as it is needed
            var events = store.readEvents(from.stream(), from.version() + 1);
            while (events.hasNext()) {
                var message = events.next();
                var told = telling.of(message);
                // what begins later was not there then, whatever is dated before its beginning
                if (!known.test(told) || now.version() < 0 && !counts.test(told)) break;
                if (counts.test(told)) now = after(model, now, message, told);
                else if (rest != null && rest.beginsWith(told)) {
                    events = store.readEvents(from.stream(), rest.told() + 1);
                    rest = null;
                }
            }
        } catch (CannotFold e) {
            throw e.unchecked();
        }
        return now.version() < 0 ? Optional.empty() : Optional.of(now.with(asStored(model, now)));
    }

    /** Through the codec and back, so that it equals what a collection holds. */
    private static <D> D asStored(Cases<D, ?> model, Folded<D> folded) {
        return ReadCodecs.decode(model.document(), Documents.stored(model, folded));
    }

    static <D> Folded<D> blank(Cases<D, ?> model, String stream) {
        var id = Told.caseId(stream);
        return new Folded<>(stream, id, -1, null, null, false, model.blank().apply(id));
    }

    /** The next document; events of a kind not known here advance the version and change nothing else. */
    <D> Folded<D> after(Cases<D, ?> model, Folded<D> before, DomainEventMessage<?> message) throws CannotFold {
        try {
            return after(model, before, message, isKnown(model, message) ? telling.of(message) : null);
        } catch (RuntimeException e) {
            throw new CannotFold(message.getAggregateIdentifier(), message.getSequenceNumber(), e);
        }
    }

    /** The next document when an event is passed over: its version advances, and nothing else changes. */
    static <D> Folded<D> unchanged(Folded<D> before, DomainEventMessage<?> message) {
        var at = message.getTimestamp();
        return before.next(message.getSequenceNumber(), at, latest(before, message, at), false, before.document());
    }

    private static <D> Folded<D> after(
            Cases<D, ?> model, Folded<D> before, DomainEventMessage<?> message, @Nullable Told told) throws CannotFold {
        var version = message.getSequenceNumber();
        try {
            return before.next(
                    version,
                    message.getTimestamp(),
                    latest(before, message, told == null ? message.getTimestamp() : told.happenedAt()),
                    told != null && Belated.isLate(told),
                    told != null && isKnown(model, message)
                            ? model.after(before.document(), (Event) message.getPayload(), told)
                            : before.document());
        } catch (RuntimeException e) {
            throw new CannotFold(message.getAggregateIdentifier(), version, e);
        }
    }

    private static @Nullable Latest latest(Folded<?> before, DomainEventMessage<?> message, Instant happenedAt) {
        var version = message.getSequenceNumber();
        var recordedAt = message.getTimestamp();
        if (before.version() < 0) return Latest.of(version, recordedAt, happenedAt);
        return before.latest() == null ? null : before.latest().and(version, recordedAt, happenedAt);
    }

    /** The document of one event; null when nothing is kept of it. */
    <D> @Nullable Folded<D> entry(Entries<D> model, DomainEventMessage<?> message) throws CannotFold {
        var stream = message.getAggregateIdentifier();
        try {
            if (!model.keeps(message.getPayload())) return null;
            var document = model.of(message.getPayload(), telling.of(message));
            return document == null
                    ? null
                    : new Folded<>(
                            stream,
                            message.getIdentifier(),
                            message.getSequenceNumber(),
                            message.getTimestamp(),
                            null,
                            false,
                            document);
        } catch (RuntimeException e) {
            throw new CannotFold(stream, message.getSequenceNumber(), e);
        }
    }

    /** What a document was never told before a message, from the store itself, then the message. */
    List<DomainEventMessage<?>> upTo(DomainEventMessage<?> message, Folded<?> before) {
        var version = message.getSequenceNumber();
        Stream<? extends DomainEventMessage<?>> missed = version > before.version() + 1
                ? eventsOf(before.stream(), before.version() + 1).stream()
                        .takeWhile(it -> it.getSequenceNumber() < version)
                : Stream.empty();
        return Stream.<DomainEventMessage<?>>concat(missed, Stream.of(message)).toList();
    }

    /** As {@link #at} without {@code knownAt}, for as much as was told up to a version. */
    <D> Optional<Folded<D>> happenedBy(Instant asOf, long version, Cases<D, ?> model, String id) {
        return fold(
                model,
                from(model, id, version, null, asOf),
                told -> told.version() <= version,
                told -> !told.happenedAt().isAfter(asOf),
                null);
    }

    /** All that was told of a case up to a version. */
    List<Told> toldOf(String stream, long version) {
        return eventsOf(stream, 0).stream()
                .takeWhile(it -> it.getSequenceNumber() <= version)
                .map(telling::of)
                .toList();
    }

    List<? extends DomainEventMessage<?>> eventsOf(String stream, long from) {
        return store.readEvents(stream, from).asStream().toList();
    }

    static boolean isKnown(ReadModel<?> model, DomainEventMessage<?> message) {
        return message.getPayloadType() != UnknownSerializedType.class && model.knows(message.getPayloadType());
    }
}
