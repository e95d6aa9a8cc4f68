package dossier.contracts.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import org.jspecify.annotations.Nullable;

/**
 * Which contract a number from elsewhere belongs to.
 *
 * @param holder null when it is free; our own register never gives such a number
 */
@Context("contracts")
public record NumberHolder(String number, @Nullable ContractId holder) implements Answer {
    public record Of(String number) implements Question<NumberHolder> {}
}
