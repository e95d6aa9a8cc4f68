package dossier.prices.api;

import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** CON-13: everything one may ask of a price list: each version is proposed by one and approved by another. */
@Context("prices")
public sealed interface PriceCommand extends Command {
    @Override
    PriceListId id();

    /**
     * Opens a list with its first version.
     *
     * @param currency of all its prices (ISO 4217); a currency has one list
     */
    record ProposePrices(
            @NotNull PriceListId id,

            @NotNull @Pattern(regexp = "[A-Z]{3}", message = "{shape.currency}")
            String currency,

            @NotNull @Valid PriceSheet sheet)
            implements PriceCommand {}

    /** A returned version again, or a further version of an approved list. */
    record RevisePrices(
            @NotNull PriceListId id,
            @NotNull @Valid PriceSheet sheet,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements PriceCommand {}

    /** From its day on contracts are held against this version. */
    record ApprovePrices(
            @NotNull PriceListId id,
            @NotNull @Size(max = 2_000) @Confidential String remark) implements PriceCommand {}

    /** Sends the version back. */
    record ReturnPrices(
            @NotNull PriceListId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements PriceCommand {}
}
