package dossier.contracts.api;

import dossier.words.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.LocalDate;

/**
 * RSK-04: on which terms the house gives a customer credit.
 *
 * @param limit what all its contracts may leave unpaid together (信用额度)
 * @param termDays calendar days after effect, delivery or acceptance within which it pays (账期)
 * @param validUntil last day on which they hold
 */
public record CreditTerms(
        @NotNull Rating rating,
        @NotNull @Valid Money limit,
        @PositiveOrZero @Max(366) int termDays,
        @NotNull LocalDate validUntil) {
    /** How sure the house is to be paid, from A (best) to D. */
    public enum Rating {
        A,
        B,
        C,
        D
    }
}
