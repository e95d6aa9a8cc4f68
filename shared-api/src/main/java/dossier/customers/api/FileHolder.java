package dossier.customers.api;

import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import org.jspecify.annotations.Nullable;

/**
 * Which file is about a counterparty.
 *
 * @param customer null when there is none yet
 */
@Context("customers")
public record FileHolder(
        CounterpartyId counterparty, @Nullable CustomerId customer) implements Answer {
    /** Is there a file about them? */
    public record Of(CounterpartyId counterparty) implements Question<FileHolder> {}
}
