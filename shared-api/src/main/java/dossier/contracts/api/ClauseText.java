package dossier.contracts.api;

import dossier.words.ClauseKind;
import dossier.words.Confidential;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** One clause of a draft; blank text counts as missing. */
public record ClauseText(
        @NotNull ClauseKind kind,
        @NotNull @Size(max = 20_000) @Confidential String text) {}
