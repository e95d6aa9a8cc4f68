package dossier.contracts.api;

import dossier.words.Confidential;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * CON-03: what the legal reviewer found on one of legality, completeness and accuracy.
 *
 * @param reason why it is not confirmed; may be empty when it is
 */
public record Finding(
        boolean confirmed,
        @NotNull @Size(max = 2_000) @Confidential String reason) {
    public static final Finding CONFIRMED = new Finding(true, "");
}
