package dossier.appraisals.api;

import dossier.words.Confidential;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * What is to be reached in a cycle, by the facts (APR-04, APR-09).
 *
 * @param indicator its code
 * @param value for the whole cycle, in the unit of the measure; null once the person is forgotten
 */
public record Target(
        @NotBlank @Size(max = 40) String indicator,

        @NotNull @Positive @Digits(integer = 15, fraction = 2) @Confidential
        BigDecimal value) {}
