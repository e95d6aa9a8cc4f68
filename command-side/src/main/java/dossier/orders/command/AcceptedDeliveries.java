package dossier.orders.command;

import dossier.handbook.Duties;
import dossier.handbook.Fact;
import dossier.handbook.Rule;
import dossier.orders.api.AcceptedDelivery;
import dossier.orders.api.Fulfilment.Delivery;
import dossier.orders.api.OrderEvent;
import dossier.platform.command.Answering;
import dossier.platform.command.History;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** REV-01: what customers took of deliveries, read from the orders' own streams, so that each is entered once. */
@Component
class AcceptedDeliveries implements Answering<AcceptedDelivery.Of> {
    private final EventStore store;

    AcceptedDeliveries(EventStore store) {
        this.store = store;
    }

    @Override
    public Class<AcceptedDelivery.Of> question() {
        return AcceptedDelivery.Of.class;
    }

    @Override
    public Fact answer(AcceptedDelivery.Of asked) {
        return History.of(asked.order(), OrderEvent.class, store)
                .map(it -> it.says(delivery(asked, it.events())))
                .orElseGet(() -> new Fact(
                        new AcceptedDelivery(asked.order(), asked.delivery(), null, null, null, null, null), null));
    }

    static AcceptedDelivery delivery(AcceptedDelivery.Of asked, List<OrderEvent> history) {
        var order = OrderDecider.ORDER.after(history).open();
        var answered = order.fulfilment().deliveries().stream()
                .filter(it -> it.number() == asked.delivery() && it.answeredOn() != null)
                .findFirst();
        return new AcceptedDelivery(
                asked.order(),
                asked.delivery(),
                order.contract(),
                answered.map(Delivery::kept).orElse(null),
                answered.map(Delivery::answeredOn).orElse(null),
                answered.map(Delivery::receivable).orElse(null),
                order.duties()
                        .find(Rule.ENTRY, OrderDecision.delivery(asked.delivery()))
                        .map(Duties.Owed::duty)
                        .orElse(null));
    }
}
