package dossier.contracts.api;

import dossier.prices.api.PricesInForce;
import dossier.prices.api.PricesInForce.Priced;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * CON-13: one line of a contract whose price departs from the list by more than is allowed, or which the list does not have.
 *
 * @param line its place, from 1
 * @param unitPrice as the contract says it
 * @param listed that of the list, with or without tax as the contract's is; null where the list does not have it
 * @param above by how many percent of the listed price it is above that, negative for below; null where the list does not have it
 */
public record PriceDeviation(
        int line,
        BigDecimal unitPrice,
        @Nullable BigDecimal listed,
        @Nullable BigDecimal above) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * Those among the lines of a contract. Prices are compared without tax, each by its own rate.
     *
     * @param taxRate in percent; null where the contract says none, then each line has the rate of the list
     */
    public static List<PriceDeviation> of(
            List<ContractLine> lines, boolean taxIncluded, @Nullable BigDecimal taxRate, PricesInForce prices) {
        return IntStream.rangeClosed(1, lines.size())
                .boxed()
                .flatMap(line -> {
                    var agreed = lines.get(line - 1).unitPrice();
                    return prices.at(line)
                            .map(it -> of(line, agreed, taxIncluded, taxRate, it))
                            .orElseGet(() -> Stream.of(new PriceDeviation(line, agreed, null, null)));
                })
                .toList();
    }

    public boolean unlisted() {
        return listed == null;
    }

    /** As a refusal names it: the line, its price against that of the list, by how much, and by which version. */
    public String named(int version) {
        return listed == null || above == null
                ? String.format(Locale.ROOT, "#%d %s (v%d)", line, unitPrice.toPlainString(), version)
                : String.format(
                        Locale.ROOT,
                        "#%d %s / %s = %+.2f %% (v%d)",
                        line,
                        unitPrice.toPlainString(),
                        listed.toPlainString(),
                        above,
                        version);
    }

    /** Without a division before it is known whether there is one, so that no rounding makes or hides a deviation. */
    private static Stream<PriceDeviation> of(
            int line, BigDecimal agreed, boolean taxIncluded, @Nullable BigDecimal taxRate, Priced price) {
        var ours = factor(taxIncluded, Objects.requireNonNullElse(taxRate, price.taxRate()));
        var theirs = factor(price.taxIncluded(), price.taxRate());
        var whole = price.unitPrice().multiply(ours);
        var difference = agreed.multiply(theirs).subtract(whole).multiply(HUNDRED);
        if (difference.abs().compareTo(whole.multiply(price.allowedPercent())) <= 0) return Stream.empty();
        var listed = whole.divide(theirs, MathContext.DECIMAL128)
                .setScale(Math.max(2, price.unitPrice().scale()), RoundingMode.HALF_UP);
        return Stream.of(new PriceDeviation(line, agreed, listed, difference.divide(whole, 2, RoundingMode.UP)));
    }

    /** What a price is, where it is 100 without tax. */
    private static BigDecimal factor(boolean taxIncluded, BigDecimal rate) {
        return taxIncluded ? HUNDRED.add(rate) : HUNDRED;
    }
}
