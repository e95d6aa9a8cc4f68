package dossier.orders.command;

import dossier.handbook.Circumstances;
import dossier.handbook.OneTimeLinks;
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
import java.util.List;

/** The links by which a customer answers. */
final class OrderLinks {
    private OrderLinks() {}

    /** @param number of the delay or the delivery */
    record About(CustomerQuestion question, int number) {}

    static OneTimeLinks<About> after(OneTimeLinks<About> before, OrderEvent event) {
        return switch (event) {
            case CustomerAsked it ->
                before.given(it.link(), new About(it.question(), it.number()), it.sentTo(), it.expires());
            case LinkRevoked it -> before.ended(it.link());
            case CustomerAnswered it -> before.ended(it.link());
            default -> before;
        };
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
        return asked == null || isAsked(asked.about().question(), asked.about().number(), order);
    }

    /** The customer does not take a delivery without saying why. */
    static boolean saysWhy(TakeAnswer answer) {
        return answer.agrees() || !answer.words().isBlank();
    }

    static List<OrderEvent> given(AskCustomer it, Open order, Circumstances given) {
        var expires = OneTimeLinks.expiry(it.days(), given);
        return List.of(
                new CustomerAsked(it.id(), order.links().last() + 1, it.question(), it.number(), it.sentTo(), expires));
    }

    /** Who does not understand a delay leaves it as it is; who does not take a delivery rejects all of it. */
    static List<OrderEvent> answered(TakeAnswer it, Open order, Circumstances given) {
        var asked = order.links().open().get(it.link());
        if (asked == null) throw new IllegalStateException("no open link " + it.link());
        var answered = new CustomerAnswered(it.id(), it.link(), it.agrees(), it.words(), asked.sentTo());
        return switch (asked.about().question()) {
            case UNDERSTANDING ->
                it.agrees()
                        ? List.of(
                                answered,
                                new UnderstandingRecorded(it.id(), asked.about().number(), it.words(), null))
                        : List.of(answered);
            case ACCEPTANCE -> List.of(answered, acceptance(it, asked.about().number(), order, given));
        };
    }

    private static OrderEvent acceptance(TakeAnswer it, int delivery, Open order, Circumstances given) {
        if (it.agrees()) return new DeliveryAccepted(it.id(), delivery, given.today(), null);
        var all = order.fulfilment().unanswered(delivery).orElseThrow().portion();
        return new DeliveryRejected(it.id(), delivery, all, it.words(), given.today(), null);
    }
}
