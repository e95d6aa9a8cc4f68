package dossier.receivables.api;

import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Answer;
import dossier.handbook.Fact.Source;
import dossier.handbook.Question;
import dossier.words.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a customer has to pay, over all its contracts: reconciled with finance and not paid in full.
 *
 * @param items by day
 */
@Context("receivables")
public record OpenReceivables(CounterpartyId counterparty, List<Item> items) implements Answer {
    /** What is unpaid? */
    public record Of(CounterpartyId counterparty) implements Question<OpenReceivables> {}

    /** @param source the event that made it so */
    public record Item(OpenItem item, Source source) {}

    public Stream<OpenItem> overdue(LocalDate today) {
        return items.stream().map(Item::item).filter(it -> it.dueOn().isBefore(today));
    }
}
