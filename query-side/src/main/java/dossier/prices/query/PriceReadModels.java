package dossier.prices.query;

import dossier.platform.read.Ledger;
import dossier.platform.read.ReadModel;
import dossier.prices.api.PriceEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is shown of price lists, to everyone in the house. */
@Configuration(proxyBeanMethods = false)
class PriceReadModels {
    static final String PRICES = "prices";

    @Bean
    ReadModel.Cases<PriceListFile, PriceEvent> priceListFiles() {
        return ReadModel.ofCases(
                PRICES, 1, PriceListFile.class, PriceEvent.class, PriceListFile::blank, PriceListFile::after);
    }

    @Bean
    Ledger<PriceListFile> prices(
            ReadModel.Cases<PriceListFile, PriceEvent> priceListFiles, ReadModel.Entries<?> timeline) {
        return Ledger.of(priceListFiles)
                .timeline(timeline)
                .filteredBy("currency")
                .sortedBy("currency")
                .openToAll();
    }
}
