package dossier.orders.api;

import dossier.contracts.api.ContractId;
import dossier.contracts.api.Portion;
import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.orders.api.OrderEvent.DeliveryEntered;
import dossier.orders.api.OrderEvent.DeliveryReleased;
import dossier.words.Context;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer took of one delivery, as the order's own stream says (REV-01).
 *
 * @param contract null when there is no such order
 * @param accepted without what was rejected; null while the customer has not said
 * @param acceptedOn null while the customer has not said
 * @param receivable what it was entered as; null while it was not
 */
@Context("orders")
public record AcceptedDelivery(
        OrderId order,
        int delivery,
        @Nullable ContractId contract,
        @Nullable Portion accepted,
        @Nullable LocalDate acceptedOn,
        @Nullable String receivable)
        implements Answer {
    /** What was taken? Whatever is granted on the answer is granted on the version it rests on, or not at all. */
    public record Of(OrderId order, int delivery) implements Question<AcceptedDelivery> {}

    public List<OrderEvent> enter(String as) {
        return List.of(new DeliveryEntered(order, delivery, as));
    }

    public List<OrderEvent> release(String from) {
        return List.of(new DeliveryReleased(order, delivery, from));
    }
}
