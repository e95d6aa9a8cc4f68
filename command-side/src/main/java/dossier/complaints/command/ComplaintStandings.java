package dossier.complaints.command;

import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintId;
import dossier.complaints.api.ComplaintStanding;
import dossier.handbook.Fact;
import dossier.platform.command.Answering;
import dossier.platform.command.History;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
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
        return History.of(asked.complaint(), ComplaintEvent.class, store)
                .map(it -> it.says(standing(asked.complaint(), it.events())))
                .orElseGet(() -> new Fact(new ComplaintStanding(asked.complaint(), null, null, null), null));
    }

    private static ComplaintStanding standing(ComplaintId id, List<ComplaintEvent> history) {
        var open = ComplaintDecider.COMPLAINT.after(history).open();
        var sheet = open.matter().sheet();
        return new ComplaintStanding(
                id, open.matter().number(), open.stage(), sheet == null ? null : sheet.counterparty());
    }
}
