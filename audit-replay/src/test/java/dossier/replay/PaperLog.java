package dossier.replay;

import dossier.decisions.api.DecisionEvent.CommandRefused;
import dossier.decisions.api.DecisionEvent.NothingChanged;
import dossier.decisions.api.DecisionId;
import dossier.handbook.Circumstances;
import dossier.handbook.Decider;
import dossier.handbook.DecisionRecord;
import dossier.handbook.Refused;
import dossier.platform.command.Streams;
import dossier.platform.log.EventLog.Reading;
import dossier.platform.log.Logged;
import dossier.platform.store.Vocabulary;
import dossier.words.Command;
import dossier.words.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A log in memory, written as the desk writes it: every decision with its record, a refusal in a stream of its own. */
final class PaperLog implements Reading {
    private static final Vocabulary WORDS = Vocabulary.scan();

    final List<Logged> events = new ArrayList<>();
    final Map<String, DecisionRecord> records = new HashMap<>();
    final Set<String> forgotten = new HashSet<>();
    private final Map<String, List<Event>> histories = new HashMap<>();

    /** @return id of the decision */
    <C extends Command, S, E extends Event> String decide(Decider<C, S, E> decider, C command, Circumstances given) {
        var id = "d" + records.size();
        var history = histories.computeIfAbsent(Streams.of(command), _ -> new ArrayList<>());
        var version = history.size() - 1L;
        var name = WORDS.nameOf(command.getClass());
        try {
            var decided = decider.decide(command, state(decider, history), given);
            var record = new DecisionRecord(command, given, version, decided.basis(), List.of());
            if (decided.events().isEmpty())
                append(id, record, new NothingChanged(new DecisionId(id), Streams.of(command), name));
            else append(id, record, decided.events().toArray(Event[]::new));
            history.addAll(decided.events());
        } catch (Refused refused) {
            append(
                    id,
                    new DecisionRecord(command, given, version, List.of(), refused.objections()),
                    new CommandRefused(new DecisionId(id), Streams.of(command), name, refused.objections()));
        }
        return id;
    }

    @SuppressWarnings("unchecked") // only this decider's events are put there
    private static <S, E extends Event> S state(Decider<?, S, E> decider, List<Event> history) {
        return decider.after((List<E>) history);
    }

    private void append(String id, DecisionRecord record, Event... some) {
        records.put(id, record);
        var aside = !Streams.of(some[0]).equals(Streams.of(record.command()));
        for (var i = 0; i < some.length; i++)
            events.add(new Logged(
                    i == 0 ? id : id + "-" + i,
                    Streams.of(some[i]),
                    aside ? 0 : record.version() + 1 + i,
                    record.given().at(),
                    some[i],
                    WORDS.nameOf(some[i].getClass()),
                    record.given().by().person(),
                    record.given().by().position(),
                    id,
                    i > 0 ? null : new Logged.Carried(() -> record, record.version() + (aside ? 0 : some.length))));
    }

    @Override
    public Stream<Logged> all(Instant from, Instant before) {
        return List.copyOf(events).stream()
                .filter(it -> !it.recordedAt().isBefore(from) && it.recordedAt().isBefore(before));
    }

    @Override
    public Stream<Logged> byCase(Instant from, Instant before) {
        return all(from, before).sorted(Comparator.comparing(this::stream));
    }

    private String stream(Logged event) {
        var decision = records.get(String.valueOf(event.decisionId()));
        return decision == null ? event.stream() : Streams.of(decision.command());
    }

    @Override
    public List<Logged> of(String stream, long from, long to) {
        return events.stream()
                .filter(it -> it.stream().equals(stream) && it.version() >= from && it.version() <= to)
                .toList();
    }

    @Override
    public Optional<Logged> find(String id) {
        return events.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    @Override
    public Set<String> forgotten() {
        return forgotten;
    }
}
