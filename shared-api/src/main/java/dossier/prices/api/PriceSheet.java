package dossier.prices.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One version of a price list. Everybody in the house may read it.
 *
 * @param effectiveFrom first day on which contracts are held against it
 * @param allowedPercent by how much a contract may depart from a price without an approval of its own, up or down, where the item says nothing else
 * @param items each at most once
 */
public record PriceSheet(
        @NotNull LocalDate effectiveFrom,

        @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal allowedPercent,

        @NotEmpty @Size(max = 500) List<@NotNull @Valid ListedPrice> items) {
    /** What stands in it for an item. */
    public Optional<ListedPrice> of(Item item) {
        var plain = item.plain();
        return items.stream().filter(it -> it.item().plain().equals(plain)).findFirst();
    }

    public BigDecimal allowed(ListedPrice price) {
        return Objects.requireNonNullElse(price.allowedPercent(), allowedPercent);
    }
}
