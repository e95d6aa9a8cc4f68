package dossier.counterparties.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;

/**
 * What the house knows of a counterparty when a decision names it.
 *
 * @param known whether it is registered
 */
@Context("counterparties")
public record CounterpartyCard(CounterpartyId id, boolean known, String name) implements Answer {
    /** Who is this? */
    public record Of(CounterpartyId id) implements Question<CounterpartyCard> {}
}
