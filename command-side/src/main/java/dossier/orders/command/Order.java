package dossier.orders.command;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;

import dossier.orders.api.OrderCommand;
import dossier.orders.api.OrderEvent;
import dossier.platform.command.CaseShell;
import dossier.platform.command.Desk;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** Axon's side of an order. */
@Aggregate
public class Order extends CaseShell<OrderCommand, OrderState, OrderEvent> {
    Order() {
        super(OrderDecider.ORDER);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    long handle(OrderCommand command, MetaData asked, Desk desk) {
        return decide(command, asked, desk);
    }

    @EventSourcingHandler
    void on(OrderEvent event) {
        evolve(event);
    }
}
