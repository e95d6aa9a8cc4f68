package dossier.contracts.api;

import dossier.words.Confidential;
import dossier.words.PersonId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** How a contract that was made elsewhere, on paper or in a spreadsheet, enters the house (接管). */
public sealed interface TakeoverCommand extends ContractCommand {
    /** Still owed when it is taken over. */
    record OpenObligation(
            @NotBlank @Size(max = 2_000) @Confidential String text,
            @NotNull Party obliged,
            @NotNull LocalDate dueOn) {}

    /**
     * Opens a contract in effect. What our rules ask of a contract before its signature was not asked of it, and it says so for ever.
     *
     * @param number as it was numbered there; kept
     * @param owner who answers for it from now on, in whose department it stands
     * @param draft what was agreed; clauses may be missing
     * @param obligations what is still owed
     * @param place where the original is kept
     */
    record TakeOverContract(
            @NotNull ContractId id,

            @NotBlank
            @Size(max = 40)
            @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N} ()（）〔〕\\[\\]_./-]*", message = "{shape.contract-number}")
            String number,

            @NotNull PersonId owner,
            @NotNull @Valid ContractDraft draft,
            @NotNull LocalDate signedByUs,
            @NotNull LocalDate signedByCounterparty,
            @NotNull LocalDate effectiveOn,
            @NotNull @Size(max = 50) List<@NotNull @Valid OpenObligation> obligations,
            @NotBlank @Size(max = 200) @Confidential String place)
            implements TakeoverCommand {}
}
