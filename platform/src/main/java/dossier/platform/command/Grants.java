package dossier.platform.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.words.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * What cases grant to others out of a limit they own. It is appended to the owner's stream right after the version from which the decision knows what is left: when
 * another was granted something in between, that place is taken, the whole append fails and the command is decided again.
 */
@Component
class Grants {
    private final EventStore store;

    Grants(EventStore store) {
        this.store = store;
    }

    /** @throws IllegalStateException when the decision rests on no fact of a case that is to grant, which is a mistake in its row of clauses */
    List<DomainEventMessage<Event>> onTheVersionsOf(List<Fact> facts, List<? extends Event> granted) {
        var versions = new HashMap<String, Long>();
        var messages = new ArrayList<DomainEventMessage<Event>>();
        for (var event : granted) {
            var stream = Streams.of(event);
            var known = versions.computeIfAbsent(stream, it -> versionOf(it, facts));
            var type = store.readEvents(stream, versionOf(stream, facts)).peek().getType();
            messages.add(new GenericDomainEventMessage<>(type, stream, known + 1, event));
            versions.put(stream, known + 1);
        }
        return messages;
    }

    void publish(List<DomainEventMessage<Event>> granted) {
        if (!granted.isEmpty()) store.publish(granted);
    }

    private static long versionOf(String stream, List<Fact> facts) {
        return facts.stream()
                .map(Fact::source)
                .filter(Objects::nonNull)
                .filter(it -> it.stream().equals(stream))
                .mapToLong(Source::version)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no fact of " + stream));
    }
}
