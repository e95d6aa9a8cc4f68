package dossier.organisation.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import dossier.words.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Since when someone has left.
 *
 * @param day null for who has not
 */
@Context("employees")
public record LeftOn(PersonId person, @Nullable LocalDate day) implements Answer {
    /** When did they leave? */
    public record Of(PersonId person) implements Question<LeftOn> {}

    /** Whether so many days have gone by since. */
    public boolean longerAgo(int days, LocalDate today) {
        return day != null && !today.isBefore(day.plusDays(days));
    }
}
