package dossier.orders.command;

import dossier.handbook.Fact;
import dossier.orders.api.OrderCard;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.OrderRegistered;
import dossier.platform.command.Answering;
import dossier.platform.command.History;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
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
        return History.of(asked.order(), OrderEvent.class, store)
                .map(it -> it.says(card(it.events())))
                .orElseGet(() -> new Fact(OrderCard.none(asked.order()), null));
    }

    private static OrderCard card(List<OrderEvent> history) {
        var order = (OrderRegistered) history.getFirst();
        var now = OrderDecider.ORDER.after(history).open();
        return new OrderCard(
                order.id(),
                order.number(),
                order.contract(),
                order.counterparty(),
                order.department(),
                now.tasks().size(),
                now.fulfilment().stage());
    }
}
