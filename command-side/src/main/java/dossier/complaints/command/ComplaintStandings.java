package dossier.complaints.command;

import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintStanding;
import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Streams;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;

/** How complaints stand, read from their own streams, so that a merger rests on the version it was decided on. */
@Component
class ComplaintStandings implements Answering<ComplaintStanding.Of> {
    private final EventStore store;

    ComplaintStandings(EventStore store) {
        this.store = store;
    }

    @Override
    public Class<ComplaintStanding.Of> question() {
        return ComplaintStanding.Of.class;
    }

    @Override
    public Fact answer(ComplaintStanding.Of asked) {
        var stream = Streams.of("complaints", asked.complaint());
        var told = store.readEvents(stream);
        var history = told.asStream()
                .map(Message::getPayload)
                .map(ComplaintEvent.class::cast)
                .toList();
        if (history.isEmpty()) return new Fact(new ComplaintStanding(asked.complaint(), null, null, null), null);
        var open = ComplaintDecider.COMPLAINT.after(history).open();
        var sheet = open.matter().sheet();
        return new Fact(
                new ComplaintStanding(
                        asked.complaint(),
                        open.matter().number(),
                        open.stage(),
                        sheet == null ? null : sheet.counterparty()),
                new Source(stream, told.getLastSequenceNumber()));
    }
}
