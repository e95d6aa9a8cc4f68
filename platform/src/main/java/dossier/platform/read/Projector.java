package dossier.platform.read;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import dossier.platform.read.Documents.Row;
import dossier.platform.read.ReadModel.Cases;
import dossier.platform.read.ReadModel.Entries;
import dossier.platform.store.CommentStreams;
import dossier.platform.trace.Traces;
import dossier.words.Erasing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.BSONException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a read model about a batch of events: one read, folds in memory, one bulk write. At least once, in the order of each case; whatever is told again is
 * recognised by its version, and what was never told is fetched from the event store.
 */
final class Projector<D> {
    private static final Logger LOG = LoggerFactory.getLogger(Projector.class);

    private final ReadModel<D> model;
    private final Documents<D> documents;
    private final Documents<D> history;
    private final Documents<D> snapshots;
    private final Documents<D> finding;
    private final Folding folding;
    private final StuckCases stuck;
    private final Consumer<String> lookAgain;

    /** @param lookAgain called with a stream whose texts were forgotten, before it is read once more */
    Projector(
            ReadModel<D> model,
            MongoDatabase readModels,
            Folding folding,
            StuckCases stuck,
            Consumer<String> lookAgain) {
        this.model = model;
        this.documents = Documents.of(model, readModels);
        this.history = Documents.historyOf(model, readModels);
        this.snapshots = Documents.snapshotsOf(model, readModels);
        this.finding = Finding.documents(model, readModels);
        this.folding = folding;
        this.stuck = stuck;
        this.lookAgain = lookAgain;
    }

    ReadModel<D> model() {
        return model;
    }

    Documents<D> documents() {
        return documents;
    }

    /** Forgets everything that was told. */
    void clear() {
        documents.clear();
        history.clear();
        snapshots.clear();
        if (model instanceof Cases<?, ?> cases && cases.isFindable())
            finding.removeOf(Finding.MODEL, List.of(model.name()));
    }

    /** @throws MongoException when the server, not a document, is in trouble: the batch is then told again */
    void tell(List<? extends DomainEventMessage<?>> batch) {
        try (var _ = Traces.after("tell " + model.name(), batch)) {
            tellAll(batch);
        }
    }

    private void tellAll(List<? extends DomainEventMessage<?>> batch) {
        Map<String, List<DomainEventMessage<?>>> byStream = batch.stream()
                .collect(Collectors.groupingBy(
                        DomainEventMessage::getAggregateIdentifier, LinkedHashMap::new, Collectors.toList()));
        byStream.keySet().removeAll(stuck.among(byStream.keySet(), model.name()));
        var erased = byStream.entrySet().stream()
                .filter(it -> it.getValue().stream()
                        .anyMatch(event -> Erasing.class.isAssignableFrom(event.getPayloadType())))
                .map(Map.Entry::getKey)
                .toList();
        byStream.keySet().removeAll(erased);
        write(byStream);
        erased.forEach(this::showAnew);
    }

    /** Makes the documents of a case anew, in place of all that were made when more of it could be read. */
    void showAnew(String stream) {
        lookAgain.accept(stream);
        var events = List.<DomainEventMessage<?>>copyOf(folding.eventsOf(stream, 0));
        var told = new LinkedHashMap<String, List<DomainEventMessage<?>>>(Map.of(stream, events));
        switch (model) {
            case Cases<D, ?> cases -> {
                history.removeOf(History.CASE, List.of(Told.caseId(stream)));
                documents.removeOf("_id", List.of(Told.caseId(stream)));
                if (cases.isFindable()) finding.removeOf("_id", List.of(Finding.id(model, stream)));
            }
            case Entries<D> _ -> {
                var comments = CommentStreams.on(stream);
                told.put(comments, List.copyOf(folding.eventsOf(comments, 0)));
                documents.removeOf(
                        "_id",
                        told.values().stream()
                                .flatMap(List::stream)
                                .map(DomainEventMessage::getIdentifier)
                                .toList());
            }
        }
        write(told);
    }

    private void write(Map<String, List<DomainEventMessage<?>>> byStream) {
        switch (model) {
            case Cases<D, ?> cases -> write(cases, fold(cases, byStream));
            case Entries<D> entries -> write(documents, entries(entries, byStream), this::last);
        }
    }

    /** History and snapshots first: what the document shows is not told again. */
    private void write(Cases<D, ?> cases, List<List<Folded<D>>> told) {
        var waiting = write(snapshots, told, it -> Snapshots.rows(cases, it));
        if (cases.history()) waiting.addAll(writeHistory(cases, told));
        if (cases.isFindable()) waiting.addAll(write(finding, told, it -> Finding.rows(cases, it)));
        var goingOn = told.stream()
                .filter(it -> !waiting.contains(it.getLast().stream()))
                .toList();
        write(documents, goingOn, this::last);
    }

    private Set<String> writeHistory(Cases<D, ?> cases, List<List<Folded<D>>> told) {
        var waiting = write(history, told, it -> History.rows(cases, it));
        var late = told.stream()
                .flatMap(it -> it.stream().filter(Folded::late).reduce((_, last) -> last).stream())
                .toList();
        waiting.addAll(
                write(history, late.stream().map(List::of).toList(), it -> Belated.rows(cases, it.getLast(), folding)));
        late.forEach(it -> history.remove(Belated.before(it.id(), it.version())));
        return waiting;
    }

    private List<Row> last(List<Folded<D>> versions) {
        return List.of(documents.row(versions.getLast()));
    }

    /** Tells a waiting case again from the event at which it waits. @return whether it goes on */
    boolean retry(StuckCases.Stuck waiting) {
        // in this order: an event that comes after the release is told as usual, one that came before is in the store
        stuck.release(waiting);
        tell(folding.eventsOf(waiting.stream(), waiting.version()));
        return stuck.among(List.of(waiting.stream()), model.name()).isEmpty();
    }

    /** Goes on behind the event at which a case waits, as if that had changed nothing. @return whether it goes on */
    boolean passOver(StuckCases.Stuck waiting) {
        var event = folding.eventsOf(waiting.stream(), waiting.version()).getFirst();
        if (model instanceof Cases<D, ?> cases) {
            var blank = Folding.blank(cases, waiting.stream());
            var before = documents.load(List.of(blank)).getOrDefault(blank.id(), blank);
            var versions = fold(cases, before, before(event, before));
            var held = stuck.find(model.name(), waiting.stream());
            if (held.isPresent() && held.get().version() < waiting.version()) return false; // by an earlier one now
            versions.add(Folding.unchanged(versions.getLast(), event));
            write(cases, List.of(versions));
        }
        stuck.release(waiting);
        tell(folding.eventsOf(waiting.stream(), waiting.version() + 1));
        return stuck.among(List.of(waiting.stream()), model.name()).isEmpty();
    }

    private List<DomainEventMessage<?>> before(DomainEventMessage<?> event, Folded<D> known) {
        var upTo = folding.upTo(event, known);
        return upTo.subList(0, upTo.size() - 1);
    }

    /** Of each case that goes on its versions, the first as it was found. */
    private List<List<Folded<D>>> fold(Cases<D, ?> cases, Map<String, List<DomainEventMessage<?>>> byStream) {
        var blanks = byStream.keySet().stream()
                .map(stream -> Folding.blank(cases, stream))
                .toList();
        var known = documents.load(blanks);
        return blanks.stream()
                .map(blank -> fold(
                        cases, known.getOrDefault(blank.id(), blank), byStream.getOrDefault(blank.stream(), List.of())))
                .filter(it -> it.size() > 1)
                .toList();
    }

    /** As far as it goes; what shows nothing yet is left out. */
    private List<Folded<D>> fold(Cases<D, ?> cases, Folded<D> before, List<DomainEventMessage<?>> messages) {
        var versions = new ArrayList<>(List.of(before));
        try {
            for (var message : messages) {
                if (message.getSequenceNumber() <= versions.getLast().version()) continue; // told before
                for (var next : folding.upTo(message, versions.getLast()))
                    versions.add(folding.after(cases, versions.getLast(), next));
            }
        } catch (CannotFold e) {
            stuck.hold(model.name(), e.stream(), e.version(), e);
        }
        if (before.version() < 0) versions.removeIf(it -> it != before && it.document() == before.document());
        return versions;
    }

    private List<List<Folded<D>>> entries(Entries<D> entries, Map<String, List<DomainEventMessage<?>>> byStream) {
        return byStream.values().stream()
                .flatMap(messages -> entries(entries, messages))
                .map(List::of)
                .toList();
    }

    private Stream<Folded<D>> entries(Entries<D> entries, List<DomainEventMessage<?>> messages) {
        var made = new ArrayList<Folded<D>>();
        try {
            for (var message : messages) {
                var entry = folding.entry(entries, message);
                if (entry != null) made.add(entry);
            }
        } catch (CannotFold e) {
            stuck.hold(model.name(), e.stream(), e.version(), e);
        }
        return made.stream();
    }

    /** @return the cases that wait from now on */
    private Set<String> write(
            Documents<D> into, List<List<Folded<D>>> told, Function<List<Folded<D>>, List<Row>> stored) {
        var waiting = new HashSet<String>();
        var rows = told.stream().flatMap(it -> rows(it, stored, waiting)).toList();
        try {
            into.write(rows);
        } catch (MongoBulkWriteException | BSONException e) {
            LOG.warn("{}: a batch of {} is written one by one", model.name(), rows.size(), e);
            rows.forEach(it -> writeAlone(into, it, waiting));
        }
        return waiting;
    }

    /** A value that cannot be stored is the document's fault, like an event that cannot be folded. */
    private Stream<Row> rows(
            List<Folded<D>> versions, Function<List<Folded<D>>, List<Row>> stored, Set<String> waiting) {
        try {
            return stored.apply(versions).stream();
        } catch (RuntimeException e) {
            hold(versions.getLast().stream(), versions.getLast().version(), e, waiting);
            return Stream.empty();
        }
    }

    private void writeAlone(Documents<D> into, Row row, Set<String> waiting) {
        try {
            into.write(row);
        } catch (MongoWriteException | BSONException e) {
            hold(row.stream(), row.version(), e, waiting);
        }
    }

    private void hold(String stream, long version, Exception culprit, Set<String> waiting) {
        stuck.hold(model.name(), stream, version, culprit);
        waiting.add(stream);
    }
}
