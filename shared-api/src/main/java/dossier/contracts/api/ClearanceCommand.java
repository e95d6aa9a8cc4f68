package dossier.contracts.api;

import dossier.words.Confidential;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What lets a contract pass that a rule of the house would stop. It holds for the version under review; a return ends it. */
public sealed interface ClearanceCommand extends ContractCommand {
    /** CON-14, RSK-04: finance takes the risk of a contract with a customer over its limit, beyond its term, with overdue payments or with a rating that ran out. */
    record SignOffRisk(
            @NotNull ContractId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements ClearanceCommand {}

    /** CON-13: lets the prices stand that depart from the list in force at submission, or that it does not have. */
    record ApproveDeviation(
            @NotNull ContractId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements ClearanceCommand {}
}
