package dossier.receivables.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Streams;
import dossier.receivables.api.ReceivableEvent;
import dossier.receivables.api.ReceivableStanding;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;

/** REV-02: how receivables stand, read from their own streams, so that a letter rests on the versions it was decided on. */
@Component
class ReceivableStandings implements Answering<ReceivableStanding.Of> {
    private final EventStore store;

    ReceivableStandings(EventStore store) {
        this.store = store;
    }

    @Override
    public Class<ReceivableStanding.Of> question() {
        return ReceivableStanding.Of.class;
    }

    @Override
    public Fact answer(ReceivableStanding.Of asked) {
        var stream = Streams.of("receivables", asked.receivable());
        var told = store.readEvents(stream);
        var history = told.asStream()
                .map(Message::getPayload)
                .map(ReceivableEvent.class::cast)
                .toList();
        if (history.isEmpty()) return new Fact(new ReceivableStanding(asked.receivable(), null, 0, null), null);
        return new Fact(
                ReceivableDecider.RECEIVABLE.after(history).open().standing(asked.receivable()),
                new Source(stream, told.getLastSequenceNumber()));
    }
}
