package dossier.customers.query;

import dossier.counterparties.api.CounterpartyId;
import dossier.platform.read.Ledgers;
import dossier.words.PersonId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a customer's orders were delivered, as far as the reader may read them.
 *
 * @param completed those of which nothing is outstanding
 * @param onTime those of them delivered by the day agreed
 * @param delays told to the customer
 * @param understood those of them that the customer said they understand
 */
public record Delivered(int completed, int onTime, int delays, int understood) {
    /** Of an order. */
    public record Part(@Nullable Boolean onTime, int delays, int understood) {}

    static Delivered of(Ledgers ledgers, CounterpartyId counterparty, PersonId reader) {
        var orders = ledgers.all("orders", Map.of("counterparty", List.of(counterparty.value())), Part.class, reader);
        return new Delivered(
                (int) orders.stream().filter(it -> it.onTime() != null).count(),
                (int) orders.stream()
                        .filter(it -> Boolean.TRUE.equals(it.onTime()))
                        .count(),
                orders.stream().mapToInt(Part::delays).sum(),
                orders.stream().mapToInt(Part::understood).sum());
    }
}
