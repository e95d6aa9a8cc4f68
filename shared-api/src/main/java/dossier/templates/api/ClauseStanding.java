package dossier.templates.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.ClauseKind;
import dossier.words.Context;
import org.jspecify.annotations.Nullable;

/**
 * How a clause of the library stands.
 *
 * @param kind null when there is no such clause
 * @param approved how many of its versions were approved, each in its turn
 */
@Context("clauses")
public record ClauseStanding(ClauseId clause, @Nullable ClauseKind kind, int approved, boolean withdrawn)
        implements Answer {
    /** How far has this clause come? */
    public record Of(ClauseId clause) implements Question<ClauseStanding> {}

    public static ClauseStanding none(ClauseId clause) {
        return new ClauseStanding(clause, null, 0, false);
    }

    /** Whether a template may use a version of it. */
    public boolean offers(ClauseVersion version) {
        return version.clause().equals(clause) && version.version() <= approved && !withdrawn;
    }
}
