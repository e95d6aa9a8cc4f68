package dossier.orders.query;

import dossier.orders.api.Fulfilment;
import java.math.BigDecimal;
import java.util.List;

/**
 * One line of an order.
 *
 * @param line its number in the contract
 */
public record OrderLine(int line, BigDecimal ordered, BigDecimal delivered, BigDecimal accepted) {
    static List<OrderLine> of(Fulfilment fulfilment) {
        var delivered = fulfilment.delivered().byLine();
        var accepted = fulfilment.accepted().byLine();
        return fulfilment.ordered().byLine().entrySet().stream()
                .map(it -> new OrderLine(
                        it.getKey(),
                        it.getValue(),
                        delivered.getOrDefault(it.getKey(), BigDecimal.ZERO),
                        accepted.getOrDefault(it.getKey(), BigDecimal.ZERO)))
                .toList();
    }
}
