package dossier.customers.query;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.CreditOverview;
import dossier.contracts.api.CreditStanding;
import dossier.contracts.api.CreditStanding.Claim;
import dossier.contracts.api.CreditTerms;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Fact.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The credit of counterparties as it is shown: made of the same parts as the facts that decisions rest on. */
@Component
record Credits(MongoDatabase readModels) implements CreditOverview {
    @Override
    public CreditStanding of(CounterpartyId counterparty, ContractId contract) {
        var all = of(counterparty);
        return new CreditStanding(
                counterparty,
                all.credit(),
                all.claims().stream()
                        .filter(it -> !it.contract().equals(contract))
                        .toList());
    }

    CreditStanding of(CounterpartyId counterparty) {
        return credit(counterparty)
                .map(it -> new CreditStanding(counterparty, it, claims(counterparty)))
                .orElseGet(() -> CreditStanding.notControlled(counterparty));
    }

    /** What the contracts that bind the house leave unpaid, by contract. */
    private List<Claim> claims(CounterpartyId counterparty) {
        return readModels
                .getCollection(CustomerReadModels.RECEIVABLES, ReceivableLine.class)
                .find(and(eq("receivable.counterparty", counterparty.value()), eq("receivable.bound", true)))
                .into(new ArrayList<>())
                .stream()
                .map(Credits::claim)
                .toList();
    }

    private static Claim claim(ReceivableLine line) {
        var receivable = Objects.requireNonNull(line.receivable());
        return receivable.claim(new ContractId(line.id()), new Source("contracts/" + line.id(), line.changed()));
    }

    private Optional<CreditTerms> credit(CounterpartyId counterparty) {
        return Optional.ofNullable(readModels
                        .getCollection(CustomerReadModels.CUSTOMERS, CustomerFile.class)
                        .find(eq("counterparty", counterparty.value()))
                        .first())
                .map(CustomerFile::credit);
    }
}
