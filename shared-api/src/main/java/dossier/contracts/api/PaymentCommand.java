package dossier.contracts.api;

import dossier.words.StoredFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

/** What one may ask about the payments of a contract. */
public sealed interface PaymentCommand extends ContractCommand {
    /**
     * CON-09: what a payment milestone waited for has happened, as the evidence file shows; from then on its payment is owed.
     *
     * @param milestone its place in the contract, from 1
     */
    record FixMilestone(
            @NotNull ContractId id,
            @Positive int milestone,
            @NotNull LocalDate happenedOn,
            @NotNull @Valid StoredFile evidence)
            implements PaymentCommand {}
}
