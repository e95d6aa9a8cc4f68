package dossier.orders.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import dossier.orders.api.OrderCommand.TakeAnswer;
import dossier.orders.api.OrderId;
import dossier.platform.links.LinkQuestion;
import dossier.platform.web.page.Figures;
import dossier.words.Command;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What customers are asked by the links of an order: whether they understand a delay, whether they take a delivery. */
@Component
record OrderAnswers(MongoDatabase readModels, ObjectProvider<Figures> figures) implements LinkQuestion {
    @Override
    public String context() {
        return OrderReadModels.ORDERS;
    }

    @Override
    public Optional<Asked> asked(String id, int link) {
        var found = readModels
                .getCollection(OrderReadModels.FILES, OrderFile.class)
                .find(eq("_id", id))
                .first();
        return Optional.ofNullable(found)
                .flatMap(order -> order.links().stream()
                        .filter(it -> it.number() == link)
                        .findFirst()
                        .map(it -> asked(order, it)));
    }

    private Asked asked(OrderFile order, LinkLine link) {
        return switch (link.question()) {
            case UNDERSTANDING -> asked(link, "understanding", ofDelay(order, link.about()));
            case ACCEPTANCE -> asked(link, "acceptance", ofDelivery(order, link.about()));
        };
    }

    private static Asked asked(LinkLine link, String what, List<String> values) {
        return new Asked("links.orders." + what, values, link.expires(), link.state(), link.answeredAt());
    }

    private List<String> ofDelay(OrderFile order, int number) {
        var delay = order.course().delays().stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow();
        var say = figures.getObject();
        return List.of(
                Objects.requireNonNullElse(order.number(), ""),
                say.day(delay.promisedFor()),
                say.day(delay.expectedOn()));
    }

    private List<String> ofDelivery(OrderFile order, int number) {
        var delivery = order.course().handovers().stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .orElseThrow();
        var say = figures.getObject();
        return List.of(
                Objects.requireNonNullElse(order.number(), ""),
                Integer.toString(number),
                say.day(delivery.deliveredOn()),
                say.money(delivery.portion().amount()));
    }

    @Override
    public Command answer(String id, int link, boolean agrees, String words) {
        return new TakeAnswer(new OrderId(id), link, agrees, words);
    }
}
