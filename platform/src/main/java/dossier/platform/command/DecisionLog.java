package dossier.platform.command;

import dossier.decisions.api.DecisionEvent;
import dossier.decisions.api.DecisionEvent.CommandRefused;
import dossier.decisions.api.DecisionEvent.NothingChanged;
import dossier.decisions.api.DecisionId;
import dossier.handbook.DecisionRecord;
import dossier.platform.store.NewerThanThis;
import dossier.platform.store.OwnAppend;
import dossier.platform.store.StoredJson;
import dossier.platform.store.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions as the event store keeps them: found again by their identifier, and put on record when no case changed. */
@Component
class DecisionLog {
    /**
     * @param version of the case after it; -1 for a refusal
     */
    record Kept(DecisionRecord decision, long version) {}

    private final EventStore store;
    private final OwnAppend own;
    private final JdbcClient sql;
    private final Serializer serializer;
    private final StoredJson json;
    private final Vocabulary vocabulary;

    DecisionLog(
            EventStore store,
            OwnAppend own,
            JdbcClient sql,
            @Qualifier("eventSerializer") Serializer serializer,
            StoredJson json,
            Vocabulary vocabulary) {
        this.store = store;
        this.own = own;
        this.sql = sql;
        this.serializer = serializer;
        this.json = json;
        this.vocabulary = vocabulary;
    }

    /** @throws NewerThanThis when a newer node decided it by what is not known here */
    Optional<Kept> find(String identifier) {
        return sql.sql("select metadata from domainevententry where eventidentifier = ?")
                .param(identifier)
                .query((row, _) -> row.getBytes(1))
                .optional()
                .map(bytes -> new SerializedMetaData<>(bytes, byte[].class))
                .map(metaData -> kept(serializer.<byte[], MetaData>deserialize(metaData)));
    }

    private Kept kept(MetaData metaData) {
        var version = (Number) metaData.getOrDefault(DecisionInTheAppend.VERSION_AFTER, -1L);
        return new Kept(
                json.read(metaData.get(DecisionInTheAppend.DECISION), DecisionRecord.class), version.longValue());
    }

    /**
     * Puts a refusal on record, in a transaction of its own.
     *
     * @throws org.axonframework.modelling.command.AggregateStreamCreationException when the key is taken
     */
    void refused(DecisionRecord decision, Asked asked) {
        var pending = new PendingDecision(decision, asked, 0);
        var command = decision.command();
        var event = new CommandRefused(
                new DecisionId(pending.identifier()),
                Streams.of(command),
                vocabulary.nameOf(command.getClass()),
                decision.objections());
        own.append(message(event), Map.of(PendingDecision.RESOURCE, pending));
    }

    /** Puts an acceptance that leaves the case as it is on record, in the command's own unit of work. */
    void nothingChanged(PendingDecision pending) {
        var command = pending.decision().command();
        store.publish(List.of(message(new NothingChanged(
                new DecisionId(pending.identifier()), Streams.of(command), vocabulary.nameOf(command.getClass())))));
    }

    private static GenericDomainEventMessage<DecisionEvent> message(DecisionEvent event) {
        return new GenericDomainEventMessage<>("Decision", Streams.of(event), 0, event);
    }
}
