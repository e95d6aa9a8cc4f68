package dossier.contracts.api;

import dossier.words.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A part of what a contract is about: always an amount, and quantities by line where the contract has lines. A line named twice counts twice.
 *
 * @param amount in the contract's currency, with or without tax as its amount is
 * @param lines empty where the contract has none
 */
public record Portion(
        @NotNull @Valid Money amount,
        @NotNull @Size(max = 200) List<@NotNull @Valid LineQuantity> lines) {
    public static Portion nothing(String currency) {
        return new Portion(Money.zero(currency), List.of());
    }

    /** @throws IllegalArgumentException for another currency */
    public Portion plus(Portion more) {
        return with(amount.amount().add(in(more)), more.lines, false);
    }

    /** @throws IllegalArgumentException for another currency */
    public Portion minus(Portion less) {
        return with(amount.amount().subtract(in(less)), less.lines, true);
    }

    public boolean none() {
        return amount.amount().signum() == 0 && lines.isEmpty();
    }

    /** Of line numbers only those this one has; none of another currency. */
    public boolean within(Portion whole) {
        return beyond(whole).isEmpty();
    }

    /** What of it is not in the whole, to be told: {@code CNY 100.00} and {@code 2: 5} for the second line. */
    public List<String> beyond(Portion whole) {
        if (!amount.currency().equals(whole.amount.currency())) return List.of(amount.currency());
        var beyond = new ArrayList<String>();
        var over = amount.amount().subtract(whole.amount.amount());
        if (over.signum() > 0) beyond.add(amount.currency() + " " + over.toPlainString());
        var there = whole.byLine();
        byLine().forEach((line, quantity) -> {
            var more = quantity.subtract(there.getOrDefault(line, BigDecimal.ZERO));
            if (more.signum() > 0)
                beyond.add(line + ": " + more.stripTrailingZeros().toPlainString());
        });
        return List.copyOf(beyond);
    }

    /** In the order of the lines. */
    public Map<Integer, BigDecimal> byLine() {
        var quantities = new TreeMap<Integer, BigDecimal>();
        lines.forEach(it -> quantities.merge(it.line(), it.quantity(), BigDecimal::add));
        return quantities;
    }

    private BigDecimal in(Portion other) {
        if (!amount.currency().equals(other.amount.currency()))
            throw new IllegalArgumentException(amount.currency() + " and " + other.amount.currency());
        return other.amount.amount();
    }

    private Portion with(BigDecimal amount, List<LineQuantity> changed, boolean less) {
        var quantities = byLine();
        changed.forEach(
                it -> quantities.merge(it.line(), less ? it.quantity().negate() : it.quantity(), BigDecimal::add));
        var lines = quantities.entrySet().stream()
                .filter(it -> it.getValue().signum() != 0)
                .map(it -> new LineQuantity(it.getKey(), it.getValue()))
                .toList();
        return new Portion(new Money(amount, this.amount.currency()), lines);
    }
}
