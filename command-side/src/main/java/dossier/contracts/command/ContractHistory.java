package dossier.contracts.command;

import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractId;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Streams;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;

/**
 * All that happened to a contract, read from its own stream, so that a decision elsewhere can rest on the version it was taken on.
 *
 * @param source the last of its events
 */
record ContractHistory(List<ContractEvent> events, Source source) {
    /** Empty when there is no such contract. */
    static Optional<ContractHistory> of(ContractId id, EventStore store) {
        var stream = Streams.of("contracts", id);
        var told = store.readEvents(stream);
        var events = told.asStream()
                .map(Message::getPayload)
                .map(ContractEvent.class::cast)
                .toList();
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(new ContractHistory(events, new Source(stream, told.getLastSequenceNumber())));
    }
}
