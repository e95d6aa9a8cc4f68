package dossier.customers.query;

import com.mongodb.client.MongoDatabase;
import dossier.contracts.api.ContractEvent;
import dossier.customers.api.CustomerEvent;
import dossier.customers.api.GatheringEvent;
import dossier.customers.api.GatheringId;
import dossier.platform.read.Findable;
import dossier.platform.read.Ledger;
import dossier.platform.read.ReadModel;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Names.Name;
import dossier.platform.web.page.StoredNames;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** SEC-01: what is shown of customers, to those whose customers they are and those above them. */
@Configuration(proxyBeanMethods = false)
class CustomerReadModels {
    static final String CUSTOMERS = "customers", RECEIVABLES = "contract_receivables", GATHERINGS = "gatherings";

    @Bean
    ReadModel.Cases<CustomerFile, CustomerEvent> customerFiles() {
        return ReadModel.ofCases(
                        CUSTOMERS, 3, CustomerFile.class, CustomerEvent.class, CustomerFile::blank, CustomerFile::after)
                .foundBy(it -> Findable.of(Findable.Kind.CUSTOMER, it.number(), it.title()));
    }

    @Bean
    ReadModel.Cases<ReceivableLine, ContractEvent> receivables() {
        return ReadModel.ofCases(
                RECEIVABLES,
                1,
                ReceivableLine.class,
                ContractEvent.class,
                ReceivableLine::blank,
                ReceivableLine::after);
    }

    @Bean
    ReadModel.Cases<GatheringFile, GatheringEvent> gatheringFiles() {
        return ReadModel.ofCases(
                GATHERINGS, 1, GatheringFile.class, GatheringEvent.class, GatheringFile::blank, GatheringFile::after);
    }

    /** With their day. */
    @Bean
    Names.Of<GatheringId> gatheringNames(MongoDatabase readModels) {
        return new StoredNames<>(
                GatheringId.class,
                readModels.getCollection(GATHERINGS, GatheringFile.class),
                it -> new Name(it.title(), String.valueOf(it.heldOn())));
    }

    @Bean
    Ledger<GatheringFile> gatherings(
            ReadModel.Cases<GatheringFile, GatheringEvent> gatheringFiles, ReadModel.Entries<?> timeline) {
        return Ledger.of(gatheringFiles)
                .timeline(timeline)
                .filteredBy("kind", "state", "heldOn", "organiser", "department")
                .searchedIn("title")
                .sortedBy("heldOn", "title", "changedAt");
    }

    @Bean
    Ledger<CustomerFile> customers(
            ReadModel.Cases<CustomerFile, CustomerEvent> customerFiles, ReadModel.Entries<?> timeline) {
        return Ledger.of(customerFiles)
                .timeline(timeline)
                .filteredBy(
                        "number",
                        "counterparty",
                        "custodian",
                        "department",
                        "customerClass",
                        "channel",
                        "credit.rating",
                        "openedAt")
                .searchedIn("title", "number")
                .sortedBy("number", "title", "customerClass", "changedAt")
                .alsoShowing("credit.rating", "credit.limit", "credit.termDays", "credit.validUntil");
    }
}
