package dossier.orders.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.orders.api.OrderCard;
import dossier.orders.api.OrderEvent.OrderRegistered;
import dossier.orders.api.OrderEvent.TaskAssigned;
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
        var history = told.asStream().map(Message::getPayload).toList();
        if (history.isEmpty()) return new Fact(OrderCard.none(asked.order()), null);
        var order = (OrderRegistered) history.getFirst();
        var tasks =
                (int) history.stream().filter(TaskAssigned.class::isInstance).count();
        return new Fact(
                new OrderCard(
                        order.id(), order.number(), order.contract(), order.counterparty(), order.department(), tasks),
                new Source(stream, told.getLastSequenceNumber()));
    }
}
