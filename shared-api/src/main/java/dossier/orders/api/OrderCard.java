package dossier.orders.api;

import dossier.contracts.api.ContractId;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import dossier.words.DepartmentId;
import org.jspecify.annotations.Nullable;

/**
 * What an order is when a decision names it; without particulars where there is no such order.
 *
 * @param tasks how many tasks it has, from 1
 */
@Context("orders")
public record OrderCard(
        OrderId order,
        @Nullable String number,
        @Nullable ContractId contract,
        @Nullable CounterpartyId counterparty,
        @Nullable DepartmentId department,
        int tasks)
        implements Answer {
    /** Which is it? */
    public record Of(OrderId order) implements Question<OrderCard> {}

    public static OrderCard none(OrderId order) {
        return new OrderCard(order, null, null, null, null, 0);
    }
}
