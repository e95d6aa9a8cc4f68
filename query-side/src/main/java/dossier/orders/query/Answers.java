package dossier.orders.query;

import dossier.handbook.OnRecord;
import dossier.orders.api.Fulfilment;
import dossier.platform.read.Ledgers;
import dossier.platform.read.Recorded;
import dossier.words.PersonId;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** ORD-06: whether every delivery has its acceptance or rejection. */
@Component
record Answers(Ledgers ledgers) implements Recorded {
    /** What is read of an order to judge its record. */
    public record Delivered(Fulfilment fulfilment) {}

    /** Of the orders of which something was delivered. */
    @Override
    public Stream<OnRecord> onRecord(PersonId reader) {
        return ledgers.all(OrderReadModels.ORDERS, Map.of(), Delivered.class, reader).stream()
                .map(Delivered::fulfilment)
                .filter(it -> !it.deliveries().isEmpty())
                .map(Fulfilment::answers);
    }

    @Override
    public String list() {
        return "/orders";
    }
}
