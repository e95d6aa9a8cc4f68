package dossier.orders.command;

import dossier.orders.api.OrderCommand.ExpectRevenue;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.DeliveryAccepted;
import dossier.orders.api.OrderEvent.DeliveryRejected;
import dossier.orders.api.OrderEvent.DeliveryReleased;
import dossier.platform.automation.Automation;
import dossier.platform.automation.Heard;
import java.util.List;
import org.springframework.stereotype.Component;

/** ENTRY: what the customer took of a delivery is to be entered as revenue, and what was entered by mistake anew. */
@Component
record WhenDeliveryIsAnsweredThenExpectRevenue() implements Automation<OrderEvent> {
    @Override
    public Class<OrderEvent> hears() {
        return OrderEvent.class;
    }

    @Override
    public List<ExpectRevenue> then(OrderEvent event, Heard heard) {
        return switch (event) {
            case DeliveryAccepted it -> List.of(new ExpectRevenue(it.id(), it.delivery()));
            case DeliveryRejected it -> List.of(new ExpectRevenue(it.id(), it.delivery()));
            case DeliveryReleased it -> List.of(new ExpectRevenue(it.id(), it.delivery()));
            default -> List.of();
        };
    }
}
