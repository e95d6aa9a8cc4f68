package dossier.orders.api;

import dossier.contracts.api.ContractId;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Answer;
import dossier.handbook.Duty;
import dossier.handbook.Question;
import dossier.handbook.Rule;
import dossier.orders.api.OrderEvent.DutyBegun;
import dossier.orders.api.OrderEvent.TaskAskedFor;
import dossier.orders.api.OrderEvent.TaskAssigned;
import dossier.words.Context;
import dossier.words.DepartmentId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an order is when a decision names it; without particulars where there is no such order. What another case asks of it is granted on the version it rests on.
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
        int tasks,
        @Nullable OrderStage stage)
        implements Answer {
    /** Which is it? */
    public record Of(OrderId order) implements Question<OrderCard> {}

    public static OrderCard none(OrderId order) {
        return new OrderCard(order, null, null, null, null, 0, null);
    }

    /** There is such an order, and it was not cancelled. */
    public boolean live() {
        return stage != null && stage != OrderStage.CANCELLED;
    }

    /**
     * CMP-05, ORD-02: a complaint asks a department to do something for it until a day.
     *
     * @param complaint its identifier
     * @param complaintNumber its number, for people
     */
    public List<OrderEvent> askFor(
            String complaint, String complaintNumber, DepartmentId department, String text, LocalDate dueOn) {
        var task = tasks + 1;
        return List.of(
                new TaskAssigned(order, task, department, text, dueOn),
                new TaskAskedFor(order, task, complaint, complaintNumber),
                new DutyBegun(order, Duty.byEndOf(dueOn, Rule.ORD_02, Integer.toString(task))));
    }
}
