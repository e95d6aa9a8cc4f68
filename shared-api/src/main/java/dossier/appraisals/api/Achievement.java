package dossier.appraisals.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import dossier.words.PersonId;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody has done, as far as the system holds it, and every event it comes from (APR-09).
 *
 * @param until the last day
 */
@Context("appraisals")
public record Achievement(PersonId person, Measure measure, LocalDate from, LocalDate until, List<Evidence> evidence)
        implements Answer {
    /** What did they do between these days, both included? */
    public record Of(PersonId person, Measure measure, LocalDate from, LocalDate until)
            implements Question<Achievement> {}
}
