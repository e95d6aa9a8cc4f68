package dossier.customers.api;

import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import org.jspecify.annotations.Nullable;

/**
 * CUS-08: through which channel a counterparty is served as a customer.
 *
 * @param channel null while it is not marked, and for who has no file
 */
@Context("customers")
public record CustomerChannel(
        CounterpartyId counterparty, @Nullable Channel channel) implements Answer {
    /** Which is it? */
    public record Of(CounterpartyId counterparty) implements Question<CustomerChannel> {}

    public boolean directSupply() {
        return channel == Channel.DIRECT_SUPPLY;
    }
}
