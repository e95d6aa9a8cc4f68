package dossier.complaints.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import java.time.LocalDate;

/** What came in from a day to another, as the register has it. */
@Context("complaints")
public record ComplaintsOfMonths(ComplaintCounts counts) implements Answer {
    /** How many? By the days on which they came in, both included. */
    public record Between(LocalDate from, LocalDate to) implements Question<ComplaintsOfMonths> {}
}
