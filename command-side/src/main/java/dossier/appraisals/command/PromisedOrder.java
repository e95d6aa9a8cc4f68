package dossier.appraisals.command;

import dossier.contracts.api.ContractId;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.Delivered;
import dossier.orders.api.OrderEvent.OrderChanged;
import dossier.orders.api.OrderEvent.OrderRegistered;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * For when an order was promised, and when it was delivered.
 *
 * @param deliveries in their order
 */
record PromisedOrder(ContractId contract, LocalDate dueOn, List<Delivery> deliveries) {
    record Delivery(int number, LocalDate promisedFor, LocalDate deliveredOn) {}

    /** @param before null before it was registered, and so the answer */
    static @Nullable PromisedOrder after(@Nullable PromisedOrder before, OrderEvent event) {
        return switch (event) {
            case OrderRegistered it -> new PromisedOrder(it.contract(), it.dueOn(), List.of());
            case OrderChanged it
            when before != null -> new PromisedOrder(before.contract, it.dueOn(), before.deliveries);
            case Delivered it when before != null -> before.with(it);
            default -> before;
        };
    }

    private PromisedOrder with(Delivered it) {
        var delivery = new Delivery(it.delivery(), dueOn, it.deliveredOn());
        return new PromisedOrder(
                contract,
                dueOn,
                Stream.concat(deliveries.stream(), Stream.of(delivery)).toList());
    }

    boolean inTime(int delivery) {
        return deliveries.stream().anyMatch(it -> it.number == delivery && !it.deliveredOn.isAfter(it.promisedFor));
    }
}
