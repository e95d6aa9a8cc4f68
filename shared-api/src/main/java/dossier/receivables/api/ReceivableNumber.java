package dossier.receivables.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;

/** The next free number of a receivable in a year: given by one register, without gaps, never reused. */
@Context("receivables")
public record ReceivableNumber(String number) implements Answer {
    /** @param year of the entry, by China's clock */
    public record Next(int year) implements Question<ReceivableNumber> {}
}
