package dossier.appraisals.api;

import dossier.words.Confidential;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * The points somebody gives for an indicator.
 *
 * @param indicator its code
 * @param points of 100; null once the person is forgotten
 */
public record Rating(
        @NotBlank @Size(max = 40) String indicator,

        @NotNull @PositiveOrZero @Max(100) @Digits(integer = 3, fraction = 2) @Confidential
        BigDecimal points) {}
