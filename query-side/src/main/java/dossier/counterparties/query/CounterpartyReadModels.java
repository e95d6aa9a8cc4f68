package dossier.counterparties.query;

import dossier.counterparties.api.CounterpartyEvent;
import dossier.platform.read.Findable;
import dossier.platform.read.Ledger;
import dossier.platform.read.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is shown of counterparties, to everyone in the house. */
@Configuration(proxyBeanMethods = false)
class CounterpartyReadModels {
    @Bean
    ReadModel.Cases<CounterpartyLine, CounterpartyEvent> counterpartyLines() {
        return ReadModel.ofCases(
                        "counterparties",
                        2,
                        CounterpartyLine.class,
                        CounterpartyEvent.class,
                        CounterpartyLine::blank,
                        CounterpartyLine::after)
                .foundBy(it -> Findable.of(Findable.Kind.CUSTOMER, it.code(), it.name()));
    }

    @Bean
    Ledger<CounterpartyLine> counterparties(
            ReadModel.Cases<CounterpartyLine, CounterpartyEvent> counterpartyLines, ReadModel.Entries<?> timeline) {
        return Ledger.of(counterpartyLines)
                .timeline(timeline)
                .filteredBy("code")
                .searchedIn("name", "code")
                .sortedBy("name", "code", "registeredAt", "changedAt")
                .alsoShowing("contact.name", "contact.phone", "contact.email")
                .openToAll();
    }
}
