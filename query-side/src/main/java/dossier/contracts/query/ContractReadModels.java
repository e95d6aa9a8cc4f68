package dossier.contracts.query;

import com.mongodb.client.MongoDatabase;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractId;
import dossier.platform.notices.News;
import dossier.platform.read.Ledger;
import dossier.platform.read.ReadModel;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Names.Name;
import dossier.platform.web.page.StoredNames;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is shown of contracts: the ledger for the list, the file for the single case. */
@Configuration(proxyBeanMethods = false)
class ContractReadModels {
    static final String LEDGER = "contract_ledger", FILES = "contract_files";

    @Bean
    ReadModel.Cases<LedgerLine, ContractEvent> contractLedger() {
        return ReadModel.ofCases(LEDGER, 7, LedgerLine.class, ContractEvent.class, LedgerLine::blank, LedgerLine::after)
                .withHistory();
    }

    @Bean
    ReadModel.Cases<ContractFile, ContractEvent> contractFiles() {
        return ReadModel.ofCases(
                        FILES, 8, ContractFile.class, ContractEvent.class, ContractFile::blank, ContractFile::after)
                .foundBy(ContractFile::findable);
    }

    /** Those who brought it on its way are told. */
    @Bean
    static News contractsInEffect() {
        return new News(ContractTookEffect.class);
    }

    /** By their number. */
    @Bean
    Names.Of<ContractId> contractNames(MongoDatabase readModels) {
        return new StoredNames<>(
                ContractId.class,
                readModels.getCollection(LEDGER, LedgerLine.class),
                it -> new Name(Objects.requireNonNullElse(it.number(), it.id()), ""));
    }

    @Bean
    Ledger<LedgerLine> contracts(
            ReadModel.Cases<LedgerLine, ContractEvent> contractLedger,
            ReadModel.Cases<ContractFile, ContractEvent> contractFiles,
            ReadModel.Entries<?> timeline) {
        return Ledger.of(contractLedger)
                .file(contractFiles)
                .timeline(timeline)
                .filteredBy(
                        "number",
                        "stage",
                        "counterparty",
                        "drafter",
                        "department",
                        "major",
                        "complex",
                        "framework",
                        "ceiling",
                        "amount",
                        "draftedAt",
                        "submittedAt",
                        "effectiveOn",
                        "endsOn",
                        "expired",
                        "breaches",
                        "amount.currency",
                        "days.drafted",
                        "days.submitted",
                        "days.terminated",
                        "days.archived")
                .searchedIn("title", "number")
                .sortedBy("-changedAt", "number", "amount", "draftedAt", "endsOn");
    }
}
