package dossier.orders.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.orders.api.OrderCard;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.OrderRegistered;
import dossier.platform.command.Answering;
import dossier.platform.command.Streams;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;

/** What orders are, read from their own streams. */
@Component
class OrderCards implements Answering<OrderCard.Of> {
    private final EventStore store;

    OrderCards(EventStore store) {
        this.store = store;
    }

    @Override
    public Class<OrderCard.Of> question() {
        return OrderCard.Of.class;
    }

    @Override
    public Fact answer(OrderCard.Of asked) {
        var stream = Streams.of("orders", asked.order());
        var told = store.readEvents(stream);
        var history = told.asStream()
                .map(Message::getPayload)
                .map(OrderEvent.class::cast)
                .toList();
        if (history.isEmpty()) return new Fact(OrderCard.none(asked.order()), null);
        var order = (OrderRegistered) history.getFirst();
        var now = OrderDecider.ORDER.after(history).open();
        return new Fact(
                new OrderCard(
                        order.id(),
                        order.number(),
                        order.contract(),
                        order.counterparty(),
                        order.department(),
                        now.tasks().size(),
                        now.fulfilment().stage()),
                new Source(stream, told.getLastSequenceNumber()));
    }
}
