package dossier.orders.api;

import dossier.contracts.api.ContractId;
import dossier.contracts.api.Portion;
import dossier.handbook.Answer;
import dossier.handbook.Duty;
import dossier.handbook.Question;
import dossier.orders.api.OrderEvent.DeliveryEntered;
import dossier.orders.api.OrderEvent.DeliveryReleased;
import dossier.orders.api.OrderEvent.DutyKept;
import dossier.words.Context;
import java.time.Instant;
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
 * @param expected the duty to enter it, while it is owed (ENTRY)
 */
@Context("orders")
public record AcceptedDelivery(
        OrderId order,
        int delivery,
        @Nullable ContractId contract,
        @Nullable Portion accepted,
        @Nullable LocalDate acceptedOn,
        @Nullable String receivable,
        @Nullable Duty expected)
        implements Answer {
    /** What was taken? Whatever is granted on the answer is granted on the version it rests on, or not at all. */
    public record Of(OrderId order, int delivery) implements Question<AcceptedDelivery> {}

    /** What the order remembers of its receivable; that it was to be entered is done with it. */
    public List<OrderEvent> enter(String as, Instant done) {
        var entered = new DeliveryEntered(order, delivery, as);
        return expected == null
                ? List.of(entered)
                : List.of(entered, new DutyKept(order, expected.rule(), expected.subject(), expected.due(), done));
    }

    public List<OrderEvent> release(String from) {
        return List.of(new DeliveryReleased(order, delivery, from));
    }
}
