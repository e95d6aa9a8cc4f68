package dossier.contracts.api;

import dossier.words.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** What an amount is made of: {@code net + tax = gross}, each in whole minor units of the currency. The one place that works it out. */
public record Taxed(Money net, Money tax, Money gross) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is to be paid for an amount: with its tax, where a rate is said. */
    static Money payable(Money amount, boolean included, @Nullable BigDecimal rate) {
        return rate == null ? amount.rounded() : of(amount, included, rate).gross;
    }

    /**
     * The part that is worked out by the rate is rounded half up, the third follows from the two.
     *
     * @param included whether the amount includes the tax
     * @param rate in percent
     */
    public static Taxed of(Money amount, boolean included, BigDecimal rate) {
        var said = amount.rounded();
        var factor = HUNDRED.add(rate);
        if (included) {
            var net = said.with(said.amount().multiply(HUNDRED).divide(factor, MathContext.DECIMAL128));
            return new Taxed(net, said.with(said.amount().subtract(net.amount())), said);
        }
        var tax = said.with(said.amount().multiply(rate).divide(HUNDRED));
        return new Taxed(said, tax, said.with(said.amount().add(tax.amount())));
    }
}
