package dossier.templates.api;

import dossier.words.CaseVersion;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/** One version of a clause in the library, whose text stays as it is whatever becomes of the clause. */
public record ClauseVersion(
        @NotNull ClauseId clause, @Positive int version) implements CaseVersion {
    @Override
    public ClauseId of() {
        return clause;
    }
}
