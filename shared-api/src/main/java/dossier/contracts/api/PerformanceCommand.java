package dossier.contracts.api;

import dossier.words.Confidential;
import dossier.words.StoredFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** What one may ask of a contract that is being performed, up to its archive. Obligations and problems are numbered within the contract, from 1. */
public sealed interface PerformanceCommand extends ContractCommand {
    /** CON-08: sends copies to the departments concerned, each with its duties under the contract. */
    record DistributeCopies(
            @NotNull ContractId id,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid Copy> copies) implements PerformanceCommand {}

    /** CON-08: someone of a department that was sent a copy has received it. */
    record AcknowledgeCopy(@NotNull ContractId id) implements PerformanceCommand {}

    /** CON-16: files a copy of what was signed. */
    record FileCopy(@NotNull ContractId id, @NotNull @Valid StoredFile file) implements PerformanceCommand {}

    /** CON-09: something one side owes under the contract, until a day. */
    record AddObligation(
            @NotNull ContractId id,
            @NotNull Party obliged,
            @NotBlank @Size(max = 2_000) @Confidential String text,
            @NotNull LocalDate dueOn)
            implements PerformanceCommand {}

    /** CON-09: an obligation was fulfilled, as the evidence file shows. */
    record FulfilObligation(
            @NotNull ContractId id,
            @Positive int obligation,
            @NotNull LocalDate fulfilledOn,
            @NotNull @Valid StoredFile evidence)
            implements PerformanceCommand {}

    /** CON-17: what the contract group found when it reviewed the progress with the business department. */
    record RecordProgressReview(
            @NotNull ContractId id,
            @NotBlank @Size(max = 5_000) @Confidential String findings) implements PerformanceCommand {}

    /** CON-19: what a superior of the drafter found when they reviewed how the contract is worked on and performed. */
    record RecordSupervision(
            @NotNull ContractId id,
            @NotBlank @Size(max = 5_000) @Confidential String findings) implements PerformanceCommand {}

    /** CON-09: something stands in the way of performance. */
    record RaiseProblem(
            @NotNull ContractId id,
            @NotBlank @Size(max = 2_000) @Confidential String text) implements PerformanceCommand {}

    /** CON-09: how the contract group and those concerned have settled it. */
    record ResolveProblem(
            @NotNull ContractId id,
            @Positive int problem,
            @NotBlank @Size(max = 2_000) @Confidential String resolution) implements PerformanceCommand {}

    /**
     * CON-11, CON-16: closes the dossier of a contract that is performed or terminated.
     *
     * @param place where the original is kept
     */
    record ArchiveContract(
            @NotNull ContractId id,
            @NotBlank @Size(max = 200) @Confidential String place) implements PerformanceCommand {}
}
