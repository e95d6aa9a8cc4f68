package dossier.orders.command;

import dossier.handbook.Circumstances;
import dossier.orders.api.CustomerQuestion;
import dossier.orders.api.OrderCommand.AskCustomer;
import dossier.orders.api.OrderCommand.TakeAnswer;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.CustomerAnswered;
import dossier.orders.api.OrderEvent.CustomerAsked;
import dossier.orders.api.OrderEvent.DeliveryAccepted;
import dossier.orders.api.OrderEvent.DeliveryRejected;
import dossier.orders.api.OrderEvent.LinkRevoked;
import dossier.orders.api.OrderEvent.UnderstandingRecorded;
import dossier.orders.command.OrderState.Open;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The links by which a customer answers.
 *
 * @param last number of the last one given out
 * @param open those that were neither answered nor revoked
 */
public record OrderLinks(int last, Map<Integer, Link> open) {
    static final OrderLinks NONE = new OrderLinks(0, Map.of());

    record Link(CustomerQuestion question, int number, String sentTo, Instant expires) {}

    OrderLinks after(OrderEvent event) {
        return switch (event) {
            case CustomerAsked it ->
                with(it.link(), it.link(), new Link(it.question(), it.number(), it.sentTo(), it.expires()));
            case LinkRevoked it -> with(last, it.link(), null);
            case CustomerAnswered it -> with(last, it.link(), null);
            default -> this;
        };
    }

    private OrderLinks with(int last, int number, @Nullable Link link) {
        var next = new HashMap<>(open);
        if (link == null) next.remove(number);
        else next.put(number, link);
        return new OrderLinks(last, Map.copyOf(next));
    }

    /** Whether there is still something to be answered. */
    static boolean isAsked(CustomerQuestion question, int number, Open order) {
        return switch (question) {
            case UNDERSTANDING -> order.awaitsUnderstanding(number);
            case ACCEPTANCE -> order.fulfilment().unanswered(number).isPresent();
        };
    }

    /** Of a link that is not there, another clause says so. */
    static boolean isAsked(int link, Open order) {
        var asked = order.links().open().get(link);
        return asked == null || isAsked(asked.question(), asked.number(), order);
    }

    /** The customer does not take a delivery without saying why. */
    static boolean saysWhy(TakeAnswer answer) {
        return answer.agrees() || !answer.words().isBlank();
    }

    static boolean inTime(int link, Open order, Circumstances given) {
        var asked = order.links().open().get(link);
        return asked == null || given.at().isBefore(asked.expires());
    }

    static List<OrderEvent> given(AskCustomer it, Open order, Circumstances given) {
        var expires = given.today()
                .plusDays(it.days() + 1L)
                .atStartOfDay(Circumstances.ZONE)
                .toInstant();
        return List.of(
                new CustomerAsked(it.id(), order.links().last() + 1, it.question(), it.number(), it.sentTo(), expires));
    }

    /** Who does not understand a delay leaves it as it is; who does not take a delivery rejects all of it. */
    static List<OrderEvent> answered(TakeAnswer it, Open order, Circumstances given) {
        var asked = order.links().open().get(it.link());
        if (asked == null) throw new IllegalStateException("no open link " + it.link());
        var answered = new CustomerAnswered(it.id(), it.link(), it.agrees(), it.words(), asked.sentTo());
        return switch (asked.question()) {
            case UNDERSTANDING ->
                it.agrees()
                        ? List.of(answered, new UnderstandingRecorded(it.id(), asked.number(), it.words(), null))
                        : List.of(answered);
            case ACCEPTANCE -> List.of(answered, acceptance(it, asked.number(), order, given));
        };
    }

    private static OrderEvent acceptance(TakeAnswer it, int delivery, Open order, Circumstances given) {
        if (it.agrees()) return new DeliveryAccepted(it.id(), delivery, given.today(), null);
        var all = order.fulfilment().unanswered(delivery).orElseThrow().portion();
        return new DeliveryRejected(it.id(), delivery, all, it.words(), given.today(), null);
    }
}
