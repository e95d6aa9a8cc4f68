package dossier.branches.api;

import dossier.words.Confidential;
import dossier.words.PersonId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * ORG-08: what is to be improved at a branch.
 *
 * @param owner who sees to it
 * @param due last day on which it is in time
 */
public record Measure(
        @NotBlank @Size(max = 2_000) @Confidential String text,
        @NotNull PersonId owner,
        @NotNull LocalDate due) {}
