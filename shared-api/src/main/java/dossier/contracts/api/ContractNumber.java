package dossier.contracts.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;

/** The next free contract number of a year: given by one register, without gaps, never reused. */
@Context("contracts")
public record ContractNumber(String number) implements Answer {
    /** @param year of the submission, by China's clock */
    public record Next(int year) implements Question<ContractNumber> {}
}
