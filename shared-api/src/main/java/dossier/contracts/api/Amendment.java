package dossier.contracts.api;

import dossier.words.ClauseKind;
import dossier.words.Confidential;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** CON-04: what a reviewer wants a clause to say, and why; kept for ever. */
public record Amendment(
        @NotNull ClauseKind clause,
        @NotBlank @Size(max = 20_000) @Confidential String proposed,
        @NotBlank @Size(max = 2_000) @Confidential String reason) {}
