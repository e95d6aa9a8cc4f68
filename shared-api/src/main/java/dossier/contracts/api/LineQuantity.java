package dossier.contracts.api;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/**
 * So much of one line of a contract.
 *
 * @param line its number in the contract, from 1
 * @param quantity in the unit of the line
 */
public record LineQuantity(
        @Positive int line,

        @NotNull @Positive @Digits(integer = 12, fraction = 4)
        BigDecimal quantity) {}
