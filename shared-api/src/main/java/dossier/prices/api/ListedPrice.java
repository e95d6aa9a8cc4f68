package dossier.prices.api;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one item costs.
 *
 * @param unit as it is written, 台 or kg
 * @param unitPrice in the list's currency
 * @param taxIncluded whether it includes the tax
 * @param taxRate in percent
 * @param allowedPercent by how much a contract may depart from it, up or down; null for what the list says of all
 */
public record ListedPrice(
        @NotBlank @Size(max = 200) String goods,
        @NotBlank @Size(max = 20) String unit,

        @NotNull @Positive @Digits(integer = 12, fraction = 6)
        BigDecimal unitPrice,

        boolean taxIncluded,

        @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal taxRate,

        @Nullable @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal allowedPercent) {
    public Item item() {
        return new Item(goods, unit);
    }
}
