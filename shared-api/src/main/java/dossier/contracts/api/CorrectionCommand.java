package dossier.contracts.api;

import dossier.words.Confidential;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** How a mistaken entry is corrected: one person says what it should read and why, a second one confirms it. Numbered within the contract, from 1; one is open at a time. */
public sealed interface CorrectionCommand extends ContractCommand {
    /** What stands before each proposal alike. */
    sealed interface Proposal extends CorrectionCommand {
        Entry entry();

        String reason();
    }

    record ProposeSigningCorrection(
            @NotNull ContractId id,
            @NotNull @Valid Entry.Signing entry,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements Proposal {}

    record ProposeFulfilmentCorrection(
            @NotNull ContractId id,
            @NotNull @Valid Entry.Fulfilment entry,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements Proposal {}

    record ProposeObligationCorrection(
            @NotNull ContractId id,
            @NotNull @Valid Entry.Obligation entry,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements Proposal {}

    record ProposeParticularsCorrection(
            @NotNull ContractId id,
            @NotNull @Valid Entry.Particulars entry,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements Proposal {}

    /** The second person agrees; from now on it reads as proposed. */
    record ConfirmCorrection(
            @NotNull ContractId id,
            @Positive int correction,
            @NotNull @Size(max = 2_000) @Confidential String remark) implements CorrectionCommand {}

    /** The second person does not agree; the entry stays as it is. */
    record RejectCorrection(
            @NotNull ContractId id,
            @Positive int correction,
            @NotBlank @Size(max = 2_000) @Confidential String remark) implements CorrectionCommand {}
}
