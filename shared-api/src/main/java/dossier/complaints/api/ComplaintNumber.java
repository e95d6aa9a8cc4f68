package dossier.complaints.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;

/** The next free complaint number of a year: given by one register, without gaps, never reused. */
@Context("complaints")
public record ComplaintNumber(String number) implements Answer {
    /** @param year of the recording, by China's clock */
    public record Next(int year) implements Question<ComplaintNumber> {}
}
