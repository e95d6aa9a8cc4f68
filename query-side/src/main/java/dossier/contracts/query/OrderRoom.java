package dossier.contracts.query;

import dossier.contracts.api.Portion;
import dossier.words.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * ORD-01: what the orders of a contract take of it, and what is left.
 *
 * @param agreed the amount of the contract, as last amended
 * @param left negative where an amendment went below what was ordered
 * @param percent of the amount that is taken, rounded up, so that 0 is nothing
 */
public record OrderRoom(Money agreed, Money taken, Money left, int percent, List<Line> lines) {
    /** @param number its place in the contract, from 1 */
    public record Line(int number, String goods, String unit, BigDecimal agreed, BigDecimal taken, BigDecimal left) {}

    static OrderRoom of(ContractFile file) {
        var whole = file.amount();
        var taken =
                file.orders().stream().map(Granted::portion).reduce(Portion.nothing(whole.currency()), Portion::plus);
        var amount = taken.amount().amount();
        return new OrderRoom(
                whole,
                taken.amount(),
                new Money(whole.amount().subtract(amount), whole.currency()),
                whole.amount().signum() == 0
                        ? 0
                        : amount.movePointRight(2)
                                .divide(whole.amount(), 0, RoundingMode.UP)
                                .intValue(),
                lines(file, taken));
    }

    private static List<Line> lines(ContractFile file, Portion taken) {
        var goods = file.goods();
        var byLine = taken.byLine();
        return IntStream.range(0, goods.size())
                .mapToObj(it -> {
                    var line = goods.get(it);
                    var ordered = byLine.getOrDefault(it + 1, BigDecimal.ZERO);
                    return new Line(
                            it + 1,
                            line.goods(),
                            line.unit(),
                            line.quantity(),
                            ordered,
                            line.quantity().subtract(ordered));
                })
                .toList();
    }
}
