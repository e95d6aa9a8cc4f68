package dossier.platform.read;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import dossier.platform.read.Documents.Row;
import dossier.platform.read.ReadModel.Cases;
import dossier.platform.read.ReadModel.Entries;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Folding folding;
    private final StuckCases stuck;

    Projector(ReadModel<D> model, Documents<D> documents, Folding folding, StuckCases stuck) {
        this.model = model;
        this.documents = documents;
        this.folding = folding;
        this.stuck = stuck;
    }

    ReadModel<D> model() {
        return model;
    }

    Documents<D> documents() {
        return documents;
    }

    /** @throws MongoException when the server, not a document, is in trouble: the batch is then told again */
    void tell(List<? extends DomainEventMessage<?>> batch) {
        Map<String, List<DomainEventMessage<?>>> byStream = batch.stream()
                .collect(Collectors.groupingBy(
                        DomainEventMessage::getAggregateIdentifier, LinkedHashMap::new, Collectors.toList()));
        byStream.keySet().removeAll(stuck.among(byStream.keySet(), model.name()));
        write(
                switch (model) {
                    case Cases<D, ?> cases -> fold(cases, byStream);
                    case Entries<D> entries -> entries(entries, byStream);
                });
    }

    /** Tells a waiting case again from the event at which it waits. @return whether it goes on */
    boolean retry(StuckCases.Stuck waiting) {
        // in this order: an event that comes after the release is told as usual, one that came before is in the store
        stuck.release(waiting);
        tell(folding.eventsOf(waiting.stream(), waiting.version()));
        return stuck.among(List.of(waiting.stream()), model.name()).isEmpty();
    }

    private List<Folded<D>> fold(Cases<D, ?> cases, Map<String, List<DomainEventMessage<?>>> byStream) {
        var blanks = byStream.keySet().stream()
                .map(stream -> Folding.blank(cases, stream))
                .toList();
        var known = documents.load(blanks);
        var folded = new ArrayList<Folded<D>>();
        for (var blank : blanks) {
            var before = known.getOrDefault(blank.id(), blank);
            var after = fold(cases, before, byStream.getOrDefault(blank.stream(), List.of()));
            var nothingToShow = before.version() < 0 && after.document() == before.document();
            if (after.version() > before.version() && !nothingToShow) folded.add(after);
        }
        return folded;
    }

    /** As far as it goes. */
    private Folded<D> fold(Cases<D, ?> cases, Folded<D> before, List<DomainEventMessage<?>> messages) {
        var now = before;
        try {
            for (var message : messages) {
                var version = message.getSequenceNumber();
                if (version <= now.version()) continue; // told before
                if (version > now.version() + 1) now = folding.catchUp(cases, now, version - 1);
                now = folding.after(cases, now, message);
            }
        } catch (CannotFold e) {
            stuck.hold(model.name(), e.stream(), e.version(), e);
        }
        return now;
    }

    private List<Folded<D>> entries(Entries<D> entries, Map<String, List<DomainEventMessage<?>>> byStream) {
        return byStream.values().stream()
                .flatMap(messages -> entries(entries, messages))
                .toList();
    }

    private Stream<Folded<D>> entries(Entries<D> entries, List<DomainEventMessage<?>> messages) {
        var made = new ArrayList<Folded<D>>();
        try {
            for (var message : messages) {
                var entry = Folding.isKnown(entries, message) ? folding.entry(entries, message) : null;
                if (entry != null) made.add(entry);
            }
        } catch (CannotFold e) {
            stuck.hold(model.name(), e.stream(), e.version(), e);
        }
        return made.stream();
    }

    private void write(List<Folded<D>> folded) {
        var rows = folded.stream().flatMap(this::row).toList();
        try {
            documents.write(rows);
        } catch (MongoBulkWriteException | BSONException e) {
            LOG.warn("{}: a batch of {} is written one by one", model.name(), rows.size(), e);
            rows.forEach(this::writeAlone);
        }
    }

    /** A value that cannot be stored is the document's fault, like an event that cannot be folded. */
    private Stream<Row> row(Folded<D> folded) {
        try {
            return Stream.of(documents.row(folded));
        } catch (RuntimeException e) {
            stuck.hold(model.name(), folded.stream(), folded.version(), e);
            return Stream.empty();
        }
    }

    private void writeAlone(Row row) {
        try {
            documents.write(row);
        } catch (MongoWriteException | BSONException e) {
            stuck.hold(model.name(), row.stream(), row.version(), e);
        }
    }
}
