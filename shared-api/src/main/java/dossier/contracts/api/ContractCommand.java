package dossier.contracts.api;

import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** Everything one may ask of a contract. */
@Context("contracts")
public sealed interface ContractCommand extends Command {
    @Override
    ContractId id();

    /** CON-01: opens a contract with its first draft. */
    record DraftContract(
            @NotNull ContractId id, @NotNull @Valid ContractDraft draft) implements ContractCommand {}

    /** A further version of the draft, before submission or after a return. */
    record ReviseContract(
            @NotNull ContractId id,
            @NotNull @Valid ContractDraft draft,
            @NotNull @Size(max = 2_000) @Confidential String note)
            implements ContractCommand {}

    /** Puts an uploaded file into the dossier. */
    record AttachFile(
            @NotNull ContractId id,
            @NotNull FilePurpose purpose,
            @NotNull @Valid StoredFile file) implements ContractCommand {}

    /** CON-02: hands the current version to review; the first time it gets its number. */
    record SubmitContract(@NotNull ContractId id) implements ContractCommand {}

    /** CON-04: the department manager lets it pass. */
    record ApproveAsManager(
            @NotNull ContractId id,
            @NotNull @Size(max = 2_000) @Confidential String remark) implements ContractCommand {}

    /** CON-04: the department manager sends it back with the amendments wanted. */
    record ReturnAsManager(
            @NotNull ContractId id,
            @NotEmpty @Size(max = 50) List<@NotNull @Valid Amendment> amendments) implements ContractCommand {}

    /** CON-03, CON-05: legal's three findings; all confirmed lets it pass, one that is not sends it back. */
    record ReviewAsLegal(
            @NotNull ContractId id,
            @NotNull @Valid Finding legality,
            @NotNull @Valid Finding completeness,
            @NotNull @Valid Finding accuracy)
            implements ContractCommand {
        public boolean allConfirmed() {
            return legality.confirmed() && completeness.confirmed() && accuracy.confirmed();
        }
    }

    /** CON-06: who reviews a major or complex contract together. */
    record ConveneJointReview(
            @NotNull ContractId id,
            @NotEmpty @Size(max = 20) List<@NotNull PersonId> reviewers) implements ContractCommand {}

    /** CON-06: a named reviewer agrees. */
    record ApproveInJointReview(
            @NotNull ContractId id,
            @NotNull @Size(max = 2_000) @Confidential String remark) implements ContractCommand {}

    /** CON-06: a named reviewer objects, which sends it back. */
    record ObjectInJointReview(
            @NotNull ContractId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements ContractCommand {}

    /** The drafter takes it back before anyone has signed. */
    record WithdrawContract(
            @NotNull ContractId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements ContractCommand {}

    /** CON-07, CON-15: one side has signed or sealed, as the evidence file shows. */
    record SignContract(
            @NotNull ContractId id,
            @NotNull Party party,
            @NotNull LocalDate signedOn,
            @NotNull @Valid StoredFile evidence)
            implements ContractCommand {}
}
