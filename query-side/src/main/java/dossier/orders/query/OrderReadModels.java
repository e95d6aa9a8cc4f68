package dossier.orders.query;

import com.mongodb.client.MongoDatabase;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.CustomerAnswered;
import dossier.orders.api.OrderId;
import dossier.platform.notices.News;
import dossier.platform.read.Findable;
import dossier.platform.read.Ledger;
import dossier.platform.read.ReadModel;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Names.Name;
import dossier.platform.web.page.StoredNames;
import dossier.words.StoredFile;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is shown of orders: one document for the board, the ledger and the page. */
@Configuration(proxyBeanMethods = false)
class OrderReadModels {
    static final String ORDERS = "orders", FILES = "order_files";

    @Bean
    ReadModel.Cases<OrderFile, OrderEvent> orderFiles() {
        return ReadModel.ofCases(FILES, 4, OrderFile.class, OrderEvent.class, OrderFile::blank, OrderFile::after)
                .foundBy(it -> Findable.of(
                        Findable.Kind.CASE, it.number(), it.title(), it.stored().map(StoredFile::name)));
    }

    /** Those who registered it are told. */
    @Bean
    static News customersAnswers() {
        return new News(CustomerAnswered.class);
    }

    /** By their number. */
    @Bean
    Names.Of<OrderId> orderNames(MongoDatabase readModels) {
        return new StoredNames<>(
                OrderId.class,
                readModels.getCollection(FILES, OrderFile.class),
                it -> new Name(Objects.requireNonNullElse(it.number(), it.id()), ""));
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
                        "delaysUnderstood",
                        "breaches",
                        "amount")
                .searchedIn("title", "number", "contractNumber")
                .sortedBy("-changedAt", "number", "dueOn", "next", "amount");
    }
}
