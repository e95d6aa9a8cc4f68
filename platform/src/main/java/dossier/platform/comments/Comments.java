package dossier.platform.comments;

import dossier.comments.api.CommentEvent.CommentWritten;
import dossier.handbook.Actor;
import dossier.platform.command.Asked;
import dossier.platform.command.Busy;
import dossier.platform.command.DecisionInTheAppend;
import dossier.platform.command.Desk;
import dossier.platform.command.KeyReused;
import dossier.platform.read.Arrival;
import dossier.platform.read.Glances;
import dossier.platform.read.Ledgers;
import dossier.platform.read.NotReadable;
import dossier.platform.store.CommentStreams;
import dossier.platform.store.Ids;
import dossier.platform.store.OwnAppend;
import dossier.platform.store.Vocabulary;
import dossier.platform.web.MalformedRequest;
import dossier.platform.web.MalformedRequest.Fault;
import dossier.platform.web.Wording;
import dossier.platform.web.page.Names;
import dossier.words.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/**
 * Takes down what is said about a case by somebody who may read it. It goes through no decider, since nothing is decided: the case does not change, and no rule asks for
 * it.
 */
@Component
public class Comments {
    private static final int TRIES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EventStore store;
    private final OwnAppend own;
    private final Ledgers ledgers;
    private final Glances glances;
    private final Arrival arrival;
    private final Desk desk;
    private final Names names;
    private final Wording wording;
    private final Clock clock;

    Comments(
            EventStore store,
            OwnAppend own,
            Ledgers ledgers,
            Glances glances,
            Arrival arrival,
            Desk desk,
            Names names,
            Wording wording,
            Clock clock) {
        this.store = store;
        this.own = own;
        this.ledgers = ledgers;
        this.glances = glances;
        this.arrival = arrival;
        this.desk = desk;
        this.names = names;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * Takes it down once: the same person asking again with the same key gets the earlier answer. It is told in the story when this returns, or soon after.
     *
     * @return identifier of its line in the story
     * @throws NotReadable when there is no such case, or it is not theirs to read
     * @throws MalformedRequest when somebody is mentioned who may not read the case
     * @throws KeyReused when the key already stands for another comment on it
     * @throws Busy when others were faster each time
     */
    public String write(String context, String id, Comment said, Asked asked) {
        var version = readableTo(context, id, asked.by());
        var by = desk.circumstances(asked.by(), null).by();
        if (!by.employed()) throw new NotReadable();
        mustBeReadableToAll(context, id, said);
        var about = context + "/" + id;
        var written = new CommentWritten(
                CommentStreams.idOn(about), about, version, said.comment().strip(), said.told());
        var identifier = Ids.derived("comment", about, by.person().value(), asked.key());
        append(written, by, identifier, asked.key());
        arrival.await(Set.of(Vocabulary.contextOf(CommentWritten.class)), store.createHeadToken(), PATIENCE);
        return identifier;
    }

    /** Whether colleagues can be told of what is said in a case of this context. */
    public boolean mayMention(String context) {
        return glances.models().stream().anyMatch(it -> it.contexts().anyMatch(context::equals));
    }

    /**
     * @return the version that is shown
     * @throws NotReadable as {@link #write}
     */
    public long readableTo(String context, String id, PersonId reader) {
        return ledgers.one(context, id, Map.of(), reader).version();
    }

    private void mustBeReadableToAll(String context, String id, Comment said) {
        var faults = said.told().stream()
                .filter(it -> !glances.whole(context, id, it))
                .map(it -> new Fault("mentioned", wording.say("fault.may-not-read", names.of(it))))
                .toList();
        if (!faults.isEmpty()) throw new MalformedRequest(faults);
    }

    private void append(CommentWritten written, Actor by, String identifier, String key) {
        var stream = CommentStreams.on(written.stream());
        for (var attempt = 1; ; attempt++) {
            var earlier = earlier(stream, identifier);
            if (earlier.isPresent()) {
                if (!isSame(earlier.get(), written)) throw new KeyReused(key);
                return;
            }
            try {
                publish(stream, store.lastSequenceNumberFor(stream).orElse(-1L) + 1, written, by, identifier);
                return;
            } catch (ConcurrencyException | AggregateStreamCreationException raced) {
                if (attempt == TRIES) throw new Busy(raced);
            }
        }
    }

    private Optional<CommentWritten> earlier(String stream, String identifier) {
        return store.readEvents(stream, 0)
                .asStream()
                .filter(it -> it.getIdentifier().equals(identifier))
                .map(it -> (CommentWritten) it.getPayload())
                .findFirst();
    }

    /** The case may have moved between. */
    private static boolean isSame(CommentWritten one, CommentWritten other) {
        return one.text().equals(other.text()) && one.mentioned().equals(other.mentioned());
    }

    private void publish(String stream, long number, CommentWritten written, Actor by, String identifier) {
        var now = clock.instant();
        var message = new GenericDomainEventMessage<>(
                "Comments",
                stream,
                number,
                written,
                MetaData.from(Map.of(
                        DecisionInTheAppend.BY, by.person().value(),
                        DecisionInTheAppend.POSITION, by.position(),
                        DecisionInTheAppend.HAPPENED_AT, now.toString(),
                        DecisionInTheAppend.DECISION_ID, "")),
                identifier,
                now);
        own.append(message, Map.of());
    }
}
