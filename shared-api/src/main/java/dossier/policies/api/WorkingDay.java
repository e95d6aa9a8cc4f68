package dossier.policies.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The working day a number of working days after another day.
 *
 * @param day null when the calendar of a year on the way is not published yet
 * @param missingYear that year; null when the day is known
 */
@Context("calendars")
public record WorkingDay(@Nullable LocalDate day, @Nullable Integer missingYear) implements Answer {
    /** Which day is it, so many working days after {@code from}? */
    public record After(LocalDate from, int workingDays) implements Question<WorkingDay> {}
}
