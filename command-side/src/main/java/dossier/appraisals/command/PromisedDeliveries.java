package dossier.appraisals.command;

import dossier.appraisals.api.Measure;
import dossier.handbook.Fact.Source;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.DeliveryAccepted;
import dossier.orders.api.OrderEvent.DeliveryRejected;
import dossier.platform.command.Register;
import dossier.platform.command.Streams;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;

/** APR-09: what customers took and what they sent back: on the day promised, as accepted, or not. */
@Register
class PromisedDeliveries {
    private static final BigDecimal IN_TIME = BigDecimal.valueOf(100);

    private final Achievements achievements;

    PromisedDeliveries(Achievements achievements) {
        this.achievements = achievements;
    }

    @EventHandler
    void on(OrderEvent event, @SequenceNumber long version) {
        var stream = Streams.of(event);
        var before = achievements.recall(stream, PromisedOrder.class).orElse(null);
        var after = PromisedOrder.after(before, event);
        if (after == null) return;
        if (!after.equals(before)) achievements.remember(stream, after);
        var source = new Source(stream, version);
        if (event instanceof DeliveryAccepted it)
            count(after, it.acceptedOn(), source, after.inTime(it.delivery()) ? IN_TIME : BigDecimal.ZERO);
        if (event instanceof DeliveryRejected it) count(after, it.acceptedOn(), source, BigDecimal.ZERO);
    }

    private void count(PromisedOrder order, LocalDate day, Source source, BigDecimal counted) {
        achievements
                .handlerOf(order.contract())
                .ifPresent(it -> achievements.put(Measure.ORDERS_ON_TIME, it, day, source, counted));
    }
}
