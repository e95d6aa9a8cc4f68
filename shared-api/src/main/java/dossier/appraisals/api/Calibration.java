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
 * A score in place of the one that came out, with the reason.
 *
 * @param score null once the person is forgotten
 */
public record Calibration(
        @NotNull @PositiveOrZero @Max(100) @Digits(integer = 3, fraction = 2) @Confidential
        BigDecimal score,

        @NotBlank @Size(max = 2_000) @Confidential String reason) {}
