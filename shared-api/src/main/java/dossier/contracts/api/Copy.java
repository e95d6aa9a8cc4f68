package dossier.contracts.api;

import dossier.words.Confidential;
import dossier.words.DepartmentId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** CON-08: a copy for a department concerned, with its duties under the contract. */
public record Copy(
        @NotNull DepartmentId department,
        @NotBlank @Size(max = 2_000) @Confidential String duties) {}
