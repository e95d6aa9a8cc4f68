package dossier.orders.query;

import dossier.orders.api.OrderEvent;
import dossier.platform.read.Ledger;
import dossier.platform.read.ReadModel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is shown of orders: one document for the board, the ledger and the page. */
@Configuration(proxyBeanMethods = false)
class OrderReadModels {
    static final String ORDERS = "orders";

    @Bean
    ReadModel.Cases<OrderFile, OrderEvent> orderFiles() {
        return ReadModel.ofCases(
                "order_files", 1, OrderFile.class, OrderEvent.class, OrderFile::blank, OrderFile::after);
    }

    @Bean
    Ledger<OrderFile> orders(ReadModel.Cases<OrderFile, OrderEvent> orderFiles, ReadModel.Entries<?> timeline) {
        return Ledger.of(orderFiles)
                .timeline(timeline)
                .filteredBy(
                        "number",
                        "stage",
                        "contract",
                        "counterparty",
                        "department",
                        "dueOn",
                        "promisedOn",
                        "next",
                        "atRisk",
                        "onTime",
                        "delays",
                        "breaches",
                        "amount")
                .searchedIn("title", "number", "contractNumber")
                .sortedBy("-changedAt", "number", "dueOn", "next", "amount");
    }
}
