package dossier.platform.command;

import dossier.handbook.Answer;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.store.NewerThanThis;
import dossier.platform.store.Vocabulary;
import dossier.words.CaseId;
import dossier.words.Event;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;

/**
 * All that happened to a case, read from its own stream, so that a decision elsewhere can rest on the version it was taken on.
 *
 * @param source the last of its events
 */
public record History<E extends Event>(List<E> events, Source source) {
    /**
     * Empty when there is no such case.
     *
     * @param family the events of its context
     */
    public static <E extends Event> Optional<History<E>> of(CaseId id, Class<E> family, EventStore store) {
        var stream = Streams.of(Vocabulary.contextOf(family), id);
        var told = store.readEvents(stream, 0);
        var events = told.asStream().map(NewerThanThis::known).map(family::cast).toList();
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(new History<>(events, new Source(stream, told.getLastSequenceNumber())));
    }

    /** What follows from it, with where it comes from. */
    public Fact says(Answer answer) {
        return new Fact(answer, source);
    }
}
