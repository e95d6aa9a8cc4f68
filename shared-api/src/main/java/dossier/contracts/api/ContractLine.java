package dossier.contracts.api;

import dossier.words.Confidential;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * Goods or services agreed on, so many of a unit at a price each.
 *
 * @param unit as it is written, 台 or kg
 * @param unitPrice in the contract's currency, with or without tax as its amount is
 */
public record ContractLine(
        @NotBlank @Size(max = 200) @Confidential String goods,

        @NotNull @Positive @Digits(integer = 12, fraction = 4)
        BigDecimal quantity,

        @NotBlank @Size(max = 20) String unit,

        @NotNull @PositiveOrZero @Digits(integer = 12, fraction = 6)
        BigDecimal unitPrice) {
    /** Exactly, before any rounding. */
    public BigDecimal comesTo() {
        return quantity.multiply(unitPrice);
    }
}
