package dossier.prices.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import org.jspecify.annotations.Nullable;

/**
 * Which list holds the prices in a currency.
 *
 * @param holder null while there is none
 */
@Context("prices")
public record ListHolder(String currency, @Nullable PriceListId holder) implements Answer {
    /** Is there a list in this currency? */
    public record Of(String currency) implements Question<ListHolder> {}
}
