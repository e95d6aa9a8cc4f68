package dossier.contracts.api;

import dossier.counterparties.api.CounterpartyId;
import dossier.words.Confidential;
import dossier.words.Money;
import dossier.words.StoredFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An entry of a contract that can have been made by mistake, as it should read. */
public sealed interface Entry {
    /** CON-07: the day on which a side signed, and what shows it. */
    record Signing(
            @NotNull Party party,
            @NotNull LocalDate signedOn,
            @NotNull @Valid StoredFile evidence) implements Entry {}

    /** CON-09: @param fulfilledOn and @param evidence both null when it was not fulfilled after all */
    record Fulfilment(
            @Positive int obligation,
            @Nullable LocalDate fulfilledOn,
            @Nullable @Valid StoredFile evidence) implements Entry {}

    /** CON-09: what is owed, by whom, and until when. */
    record Obligation(
            @Positive int obligation,
            @NotNull Party obliged,
            @NotBlank @Size(max = 2_000) @Confidential String text,
            @NotNull LocalDate dueOn)
            implements Entry {}

    /** What the contract is called, with whom it is, and its amount as last amended. */
    record Particulars(
            @NotBlank @Size(max = 200) @Confidential String title,
            @NotNull CounterpartyId counterparty,
            @NotNull @Valid Money amount)
            implements Entry {}
}
