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
 * @param asked where a decision asks for several; null in answers of before
 */
@Context("calendars")
public record WorkingDay(
        @Nullable LocalDate day,
        @Nullable Integer missingYear,
        @Nullable After asked) implements Answer {
    /** Which day is it, so many working days after {@code from}? */
    public record After(LocalDate from, int workingDays) implements Question<WorkingDay> {}

    /** As it stood in answers before they said what was asked. */
    public WorkingDay(@Nullable LocalDate day, @Nullable Integer missingYear) {
        this(day, missingYear, null);
    }

    public WorkingDay answering(After question) {
        return new WorkingDay(day, missingYear, question);
    }

    /** Whether it answers this question, as far as it says. */
    public boolean answers(After question) {
        return asked == null || asked.equals(question);
    }
}
