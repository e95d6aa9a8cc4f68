package dossier.appraisals.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import dossier.words.PersonId;
import java.util.List;

/**
 * What the months of a year came to (APR-04).
 *
 * @param months those that are published, in their order
 */
@Context("appraisals")
public record MonthlyResults(PersonId person, CycleId year, List<MonthlyResult> months) implements Answer {
    /** How were they in the months of this year? */
    public record Of(PersonId person, CycleId year) implements Question<MonthlyResults> {}
}
