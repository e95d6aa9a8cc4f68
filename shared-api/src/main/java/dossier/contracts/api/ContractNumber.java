package dossier.contracts.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;

/** The next free contract number of a year: given by one register, without gaps, never reused. */
@Context("contracts")
public record ContractNumber(String number) implements Answer {
    /** Whether it looks like one of those that this register gives. */
    public static boolean isOurs(String number) {
        return number.matches("HT-\\d{4}-\\d{5,}");
    }

    /** @param year of the submission, by China's clock */
    public record Next(int year) implements Question<ContractNumber> {}
}
