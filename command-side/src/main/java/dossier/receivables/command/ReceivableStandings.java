package dossier.receivables.command;

import dossier.handbook.Fact;
import dossier.platform.command.Answering;
import dossier.platform.command.History;
import dossier.receivables.api.ReceivableEvent;
import dossier.receivables.api.ReceivableStanding;
import org.axonframework.eventsourcing.eventstore.EventStore;
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
        return History.of(asked.receivable(), ReceivableEvent.class, store)
                .map(it -> it.says(
                        ReceivableDecider.RECEIVABLE.after(it.events()).open().standing(asked.receivable())))
                .orElseGet(() -> new Fact(new ReceivableStanding(asked.receivable(), null, 0, null), null));
    }
}
