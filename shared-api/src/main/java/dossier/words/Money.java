package dossier.words;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * An exact amount in one currency, never negative.
 *
 * @param amount decimal, at most 15 digits before and 2 after the point
 * @param currency ISO 4217 code
 */
public record Money(
        @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 2)
        BigDecimal amount,

        @NotNull @Pattern(regexp = "[A-Z]{3}", message = "{shape.currency}")
        String currency) {
    public static Money cny(String amount) {
        return new Money(new BigDecimal(amount), "CNY");
    }

    /** Nothing, in this currency. */
    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** What many amounts come to, one for each currency in the order of their codes. */
    public static List<Money> sums(Stream<Money> amounts) {
        var sums = new TreeMap<String, Money>();
        amounts.forEach(it -> sums.merge(it.currency, it, Money::plus));
        return List.copyOf(sums.values());
    }

    /** @throws IllegalArgumentException for amounts in different currencies, which no exchange rate of ours compares */
    public boolean isAtLeast(Money other) {
        if (!currency.equals(other.currency))
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not compare");
        return amount.compareTo(other.amount) >= 0;
    }

    /** @throws IllegalArgumentException for another currency */
    public Money plus(Money more) {
        return with(amount.add(in(more)));
    }

    /**
     * Never less than nothing: what is more than all of it leaves nothing.
     *
     * @throws IllegalArgumentException for another currency
     */
    public Money minus(Money less) {
        return with(amount.subtract(in(less)).max(BigDecimal.ZERO));
    }

    public boolean nothing() {
        return amount.signum() == 0;
    }

    private BigDecimal in(Money other) {
        if (!currency.equals(other.currency)) throw new IllegalArgumentException(currency + " and " + other.currency);
        return other.amount;
    }

    /** In whole minor units of the currency, half up; with two digits where the code is no known currency's. */
    public Money rounded() {
        return with(amount);
    }

    /** Another amount in this currency, rounded as {@link #rounded} does. */
    public Money with(BigDecimal other) {
        return new Money(other.setScale(minorDigits(), RoundingMode.HALF_UP), currency);
    }

    private int minorDigits() {
        return Currency.getAvailableCurrencies().stream()
                .filter(it -> it.getCurrencyCode().equals(currency))
                .mapToInt(Currency::getDefaultFractionDigits)
                .filter(it -> it >= 0)
                .findFirst()
                .orElse(2);
    }
}
