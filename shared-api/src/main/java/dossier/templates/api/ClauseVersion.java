package dossier.templates.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/** One version of a clause in the library, whose text stays as it is whatever becomes of the clause. */
public record ClauseVersion(
        @NotNull ClauseId clause, @Positive int version) {}
