package dossier.organisation.command;

import dossier.words.Event;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** How cases began whose id people choose. */
@Component
record Beginnings(EventStore store) {
    /** The first event of a case; empty for one that was never opened. */
    <E extends Event> Optional<E> of(String context, String id, Class<E> first) {
        if (id.isEmpty()) return Optional.empty();
        return store.readEvents(context + "/" + id, 0).asStream().findFirst().map(it -> first.cast(it.getPayload()));
    }
}
