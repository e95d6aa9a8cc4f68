package dossier.replay;

import dossier.handbook.DecisionRecord;
import dossier.handbook.Fact;
import dossier.platform.command.Streams;
import dossier.platform.log.EventLog.Reading;
import dossier.platform.log.Logged;
import dossier.platform.store.Vocabulary;
import dossier.policies.api.PolicyEvent.PolicyApproved;
import dossier.policies.api.PolicyId;
import dossier.replay.DecisionLine.Ruled;
import dossier.replay.Why.Ancestor;
import dossier.replay.Why.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The decisions that one rests on, and those that they rest on: who decided what registers answered, what had become of the case, and the policy. A decision is behind
 * another when it made an event that one was taken by.
 */
final class Ancestry {
    /** How far back, and how many; from the last of them one walks on. */
    private static final int GENERATIONS = 3, MOST = 24;

    private static final String POLICIES = "policies/" + PolicyId.HOUSE.value();

    private final Reading reading;
    private final Vocabulary words;
    private final Predicate<Logged> readable;
    private @Nullable Map<Integer, Source> approvals;

    /** @param readable of the first event of a decision, whether it may be told */
    Ancestry(Reading reading, Vocabulary words, Predicate<Logged> readable) {
        this.reading = reading;
        this.words = words;
        this.readable = readable;
    }

    /** A decision that may be told, with the ids of those right behind it. */
    private record Found(Logged first, DecisionRecord record, List<String> parents) {}

    /** The nearest first, each once. */
    List<Ancestor> of(String id, DecisionRecord record) {
        var found = new LinkedHashMap<String, Found>();
        var generation = parents(record);
        for (var back = 1; back <= GENERATIONS; back++) {
            var older = new ArrayList<String>();
            for (var one : generation) {
                if (found.size() == MOST || found.containsKey(one) || one.equals(id)) continue;
                find(one).ifPresent(it -> {
                    found.put(one, it);
                    older.addAll(it.parents);
                });
            }
            generation = older;
        }
        return found.values().stream().map(it -> told(it, found)).toList();
    }

    private Ancestor told(Found it, Map<String, Found> all) {
        return new Ancestor(
                it.first.id(),
                Streams.of(it.record.command()),
                words.nameOf(it.record.command().getClass()),
                it.record.given().by().person(),
                it.record.given().by().position(),
                it.first.recordedAt(),
                it.record.accepted() ? Ruled.ACCEPTED : Ruled.REFUSED,
                it.parents.stream().filter(all::containsKey).toList(),
                !all.keySet().containsAll(it.parents));
    }

    private Optional<Found> find(String id) {
        return reading.find(id)
                .filter(readable)
                .flatMap(first -> record(first).map(it -> new Found(first, it, parents(it))));
    }

    /** Empty where it stands in words that today's house does not know. */
    private static Optional<DecisionRecord> record(Logged first) {
        try {
            return Optional.ofNullable(first.decision()).map(it -> it.record().get());
        } catch (RuntimeException unknown) {
            return Optional.empty();
        }
    }

    private List<String> parents(DecisionRecord record) {
        return Stream.of(
                        record.given().facts().stream().map(this::source),
                        Stream.of(latest(record)),
                        Stream.of(policy(record.given().policy().version())))
                .flatMap(it -> it)
                .filter(Objects::nonNull)
                .map(Source::decision)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The event that a fact came from; null when none did. */
    @Nullable
    Source source(Fact fact) {
        var from = fact.source();
        return from == null ? null : at(from.stream(), from.version());
    }

    /** What had last become of the case. */
    private @Nullable Source latest(DecisionRecord record) {
        return at(Streams.of(record.command()), record.version());
    }

    /** The approval of a version of the policy; null for the built-in figures. */
    @Nullable
    Source policy(int version) {
        return version == 0 ? null : approvals().get(version);
    }

    /** Read once, for most decisions ask for one of them. */
    private Map<Integer, Source> approvals() {
        if (approvals == null) {
            approvals = new HashMap<>();
            for (var it : reading.of(POLICIES, 0, Long.MAX_VALUE))
                if (it.event() instanceof PolicyApproved approved)
                    approvals.putIfAbsent(approved.version(), Source.of(it));
        }
        return approvals;
    }

    private @Nullable Source at(String stream, long version) {
        return reading.of(stream, version, version).stream()
                .findFirst()
                .map(Source::of)
                .orElse(null);
    }
}
