package dossier.receivables.query;

import com.mongodb.client.MongoDatabase;
import dossier.platform.read.Findable;
import dossier.platform.read.Ledger;
import dossier.platform.read.ReadModel;
import dossier.platform.web.page.Names;
import dossier.platform.web.page.Names.Name;
import dossier.platform.web.page.StoredNames;
import dossier.receivables.api.AccountEvent;
import dossier.receivables.api.BudgetEvent;
import dossier.receivables.api.ReceivableEvent;
import dossier.receivables.api.ReceivableId;
import dossier.words.StoredFile;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is shown of receivables, customers' accounts and revenue budgets. */
@Configuration(proxyBeanMethods = false)
class ReceivableReadModels {
    static final String RECEIVABLES = "receivables", ACCOUNTS = "customer-accounts", BUDGETS = "revenue-budgets";
    static final String ACCOUNT_FILES = "account_files", RECEIVABLE_FILES = "receivable_files";

    @Bean
    ReadModel.Cases<ReceivableFile, ReceivableEvent> receivableFiles() {
        return ReadModel.ofCases(
                        RECEIVABLE_FILES,
                        3,
                        ReceivableFile.class,
                        ReceivableEvent.class,
                        ReceivableFile::blank,
                        ReceivableFile::after)
                .foundBy(it -> Findable.of(
                        Findable.Kind.CASE, it.number(), it.title(), it.stored().map(StoredFile::name)));
    }

    @Bean
    ReadModel.Cases<AccountFile, AccountEvent> accountFiles() {
        return ReadModel.ofCases(
                ACCOUNT_FILES, 2, AccountFile.class, AccountEvent.class, AccountFile::blank, AccountFile::after);
    }

    @Bean
    ReadModel.Cases<BudgetFile, BudgetEvent> budgetFiles() {
        return ReadModel.ofCases(
                "budget_files", 2, BudgetFile.class, BudgetEvent.class, BudgetFile::blank, BudgetFile::after);
    }

    /** By their number. */
    @Bean
    Names.Of<ReceivableId> receivableNames(MongoDatabase readModels) {
        return new StoredNames<>(
                ReceivableId.class,
                readModels.getCollection(RECEIVABLE_FILES, ReceivableFile.class),
                it -> new Name(Objects.requireNonNullElse(it.number(), it.id()), ""));
    }

    @Bean
    Ledger<ReceivableFile> receivableLedger(
            ReadModel.Cases<ReceivableFile, ReceivableEvent> receivableFiles, ReadModel.Entries<?> timeline) {
        return Ledger.of(receivableFiles)
                .timeline(timeline)
                .filteredBy(
                        "number",
                        "stage",
                        "counterparty",
                        "department",
                        "source.contract",
                        "source.order",
                        "agreed",
                        "toBePaid",
                        "earnedOn",
                        "dueOn",
                        "gross.currency",
                        "open")
                .searchedIn("number", "title", "invoice.number")
                .sortedBy("-changedAt", "number", "dueOn", "gross", "open");
    }

    @Bean
    Ledger<AccountFile> accountLedger(
            ReadModel.Cases<AccountFile, AccountEvent> accountFiles, ReadModel.Entries<?> timeline) {
        return Ledger.of(accountFiles)
                .timeline(timeline)
                .filteredBy("counterparty")
                .searchedIn("title")
                .sortedBy("title", "changedAt");
    }

    @Bean
    Ledger<BudgetFile> budgetLedger(
            ReadModel.Cases<BudgetFile, BudgetEvent> budgetFiles, ReadModel.Entries<?> timeline) {
        return Ledger.of(budgetFiles)
                .timeline(timeline)
                .filteredBy("department", "year")
                .sortedBy("-year", "id");
    }
}
