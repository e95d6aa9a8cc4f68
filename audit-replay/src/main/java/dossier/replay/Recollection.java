package dossier.replay;

import dossier.handbook.Decider;
import dossier.handbook.DecisionRecord;
import dossier.platform.command.Streams;
import dossier.platform.log.EventLog.Reading;
import dossier.platform.log.Logged;
import dossier.words.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads decisions from the log, each with what its case remembered. However long the log, only cases met lately and decisions whose events are not yet complete are kept. */
final class Recollection {
    /** A decision whose events are being read. */
    private record Begun(
            Logged first,
            DecisionRecord record,
            int expected,
            List<Event> events,
            @Nullable Object state,
            @Nullable NotReplayable not) {
        Recalled complete() {
            return new Recalled(
                    first.id(),
                    Streams.of(record.command()),
                    first.recordedAt(),
                    new PastDecision(first.id(), first.recordedAt(), record, List.copyOf(events)),
                    state,
                    not);
        }
    }

    private final Reading reading;
    private final Memory memory;
    private final Set<String> forgotten;
    private final Map<String, Begun> begun = new LinkedHashMap<>();

    Recollection(Function<String, Optional<Decider<?, ?, ?>>> deciders, Reading reading) {
        this.reading = reading;
        this.memory = new Memory(deciders, reading);
        this.forgotten = reading.forgotten();
    }

    /** One decision by the id of any of its events; empty when there is no such event. */
    Optional<Recalled> one(String id) {
        return reading.find(id)
                .flatMap(it -> it.begins() ? Optional.of(one(it)) : one(String.valueOf(it.decisionId())));
    }

    private Recalled one(Logged first) {
        try {
            var one = begin(first);
            for (var event : reading.of(first.stream(), first.version(), first.version() + one.expected - 1))
                one.events.add(known(event));
            return one.complete();
        } catch (NotReplayable not) {
            return Recalled.unreadable(first, not);
        }
    }

    /**
     * All that were recorded in a period, in the order in which they were.
     *
     * @param from that second or later
     * @param before earlier than that second
     */
    void all(Instant from, Instant before, Consumer<Recalled> each) {
        try (var events = reading.all(from, before)) {
            events.forEachOrdered(event -> take(event, each));
        }
        // The end of the period went through the middle of these.
        begun.keySet().stream().toList().forEach(it -> one(it).ifPresent(each));
    }

    private void take(Logged event, Consumer<Recalled> each) {
        try {
            if (event.begins()) begun.put(event.id(), begin(event));
            var now = begun.get(String.valueOf(event.decisionId()));
            if (now != null) {
                if (now.expected > 0) now.events.add(known(event));
                if (now.events.size() == now.expected) {
                    begun.remove(now.first.id());
                    each.accept(now.complete());
                }
            }
        } catch (NotReplayable not) {
            var first = begun.remove(String.valueOf(event.decisionId()));
            each.accept(Recalled.unreadable(first == null ? event : first.first, not));
        }
        memory.sees(event);
    }

    private Begun begin(Logged first) {
        var carried = first.decision();
        if (carried == null) throw new NotReplayable(Verdict.Reason.NO_RECORD, first.name());
        var record = read(carried);
        var stream = Streams.of(record.command());
        var expected = first.stream().equals(stream) ? (int) (carried.versionAfter() - record.version()) : 0;
        try {
            if (forgotten.contains(stream)) throw new NotReplayable(Verdict.Reason.ERASED, stream);
            var state = memory.at(stream, record.version());
            return new Begun(first, record, expected, new ArrayList<>(), state, null);
        } catch (NotReplayable not) {
            return new Begun(first, record, expected, new ArrayList<>(), null, not);
        }
    }

    private static DecisionRecord read(Logged.Carried carried) {
        try {
            return carried.record().get();
        } catch (RuntimeException unknown) {
            throw new NotReplayable(Verdict.Reason.UNREADABLE, String.valueOf(unknown.getMessage()));
        }
    }

    private static Event known(Logged event) {
        if (event.event() == null)
            throw new NotReplayable(
                    Verdict.Reason.HISTORY, event.stream() + "#" + event.version() + " " + event.name());
        return event.event();
    }
}
