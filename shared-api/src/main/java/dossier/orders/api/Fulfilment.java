package dossier.orders.api;

import dossier.contracts.api.Portion;
import dossier.handbook.OnRecord;
import dossier.handbook.Rule;
import dossier.orders.api.OrderEvent.Delivered;
import dossier.orders.api.OrderEvent.DeliveryAccepted;
import dossier.orders.api.OrderEvent.DeliveryEntered;
import dossier.orders.api.OrderEvent.DeliveryRejected;
import dossier.orders.api.OrderEvent.DeliveryReleased;
import dossier.orders.api.OrderEvent.OrderCancelled;
import dossier.orders.api.OrderEvent.OrderChanged;
import dossier.orders.api.OrderEvent.OrderRegistered;
import dossier.orders.api.OrderEvent.ProgressReported;
import dossier.orders.api.OrderEvent.TaskAssigned;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far an order is fulfilled: the same for deciding and for showing.
 *
 * @param dueOn last day of delivery as last agreed
 * @param started whether anything was set going
 */
public record Fulfilment(
        Portion ordered, LocalDate dueOn, boolean started, boolean cancelled, List<Delivery> deliveries) {
    /**
     * @param rejected null while the customer takes all of it, or has not said
     * @param answeredOn when the customer took or rejected it; null while they have not said
     * @param receivable what it was entered as (REV-01); null while it was not
     */
    public record Delivery(
            int number,
            Portion portion,
            LocalDate deliveredOn,
            @Nullable Portion rejected,
            @Nullable LocalDate answeredOn,
            @Nullable String receivable) {
        public Portion kept() {
            return rejected == null ? portion : portion.minus(rejected);
        }

        private Delivery answered(@Nullable Portion not, LocalDate on) {
            return new Delivery(number, portion, deliveredOn, not, on, receivable);
        }

        private Delivery entered(@Nullable String as) {
            return new Delivery(number, portion, deliveredOn, rejected, answeredOn, as);
        }
    }

    public static Fulfilment of(OrderRegistered order) {
        return new Fulfilment(order.portion(), order.dueOn(), false, false, List.of());
    }

    public Fulfilment after(OrderEvent event) {
        return switch (event) {
            case OrderChanged it -> new Fulfilment(it.portion(), it.dueOn(), started, cancelled, deliveries);
            case OrderCancelled _ -> new Fulfilment(delivered(), dueOn, started, true, deliveries);
            case TaskAssigned _, ProgressReported _ -> new Fulfilment(ordered, dueOn, true, cancelled, deliveries);
            case Delivered it ->
                with(Stream.concat(
                                deliveries.stream(),
                                Stream.of(
                                        new Delivery(it.delivery(), it.portion(), it.deliveredOn(), null, null, null)))
                        .toList());
            case DeliveryAccepted it -> changed(it.delivery(), was -> was.answered(null, it.acceptedOn()));
            case DeliveryRejected it -> changed(it.delivery(), was -> was.answered(it.rejected(), it.acceptedOn()));
            case DeliveryEntered it -> changed(it.delivery(), was -> was.entered(it.receivable()));
            case DeliveryReleased it -> changed(it.delivery(), was -> was.entered(null));
            default -> this;
        };
    }

    /** All that the customer was handed and has not rejected. */
    public Portion delivered() {
        return deliveries.stream().map(Delivery::kept).reduce(nothing(), Portion::plus);
    }

    /** All that the customer has taken. */
    public Portion accepted() {
        return deliveries.stream()
                .filter(it -> it.answeredOn() != null)
                .map(Delivery::kept)
                .reduce(nothing(), Portion::plus);
    }

    public Portion outstanding() {
        return ordered.minus(delivered());
    }

    /** Nothing is left to deliver. */
    public boolean complete() {
        return outstanding().none();
    }

    public Optional<Delivery> unanswered(int delivery) {
        return deliveries.stream()
                .filter(it -> it.number() == delivery && it.answeredOn() == null)
                .findFirst();
    }

    public OrderStage stage() {
        if (cancelled) return OrderStage.CANCELLED;
        if (complete())
            return deliveries.stream().allMatch(it -> it.answeredOn() != null)
                    ? OrderStage.ACCEPTED
                    : OrderStage.DELIVERED;
        if (!delivered().none()) return OrderStage.PARTLY_DELIVERED;
        return started || !deliveries.isEmpty() ? OrderStage.IN_PROGRESS : OrderStage.REGISTERED;
    }

    /** The day on which the last of it was handed over; empty while some of it is outstanding. */
    public Optional<LocalDate> completedOn() {
        return complete() ? deliveries.stream().map(Delivery::deliveredOn).max(LocalDate::compareTo) : Optional.empty();
    }

    /** ORD-06: every delivery has its acceptance or rejection; names those that lack it. */
    public OnRecord answers() {
        return new OnRecord(
                Rule.ORD_06,
                deliveries.stream()
                        .filter(it -> it.answeredOn() == null)
                        .map(it -> Integer.toString(it.number()))
                        .toList());
    }

    private Portion nothing() {
        return Portion.nothing(ordered.amount().currency());
    }

    private Fulfilment changed(int delivery, UnaryOperator<Delivery> change) {
        return with(deliveries.stream()
                .map(it -> it.number() == delivery ? change.apply(it) : it)
                .toList());
    }

    private Fulfilment with(List<Delivery> next) {
        return new Fulfilment(ordered, dueOn, started, cancelled, next);
    }
}
