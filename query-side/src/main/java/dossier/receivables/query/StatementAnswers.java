package dossier.receivables.query;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import dossier.platform.links.GivenLink;
import dossier.platform.links.LinkQuestion;
import dossier.platform.web.page.Figures;
import dossier.receivables.api.AccountCommand.TakeAnswer;
import dossier.receivables.api.AccountId;
import dossier.words.Command;
import dossier.words.Money;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** REV-03: what customers are asked by the links of an account: whether they agree with a statement. */
@Component
record StatementAnswers(MongoDatabase readModels, ObjectProvider<Figures> figures) implements LinkQuestion {
    private static final String QUESTION = "links.customer-accounts.statement";

    @Override
    public String context() {
        return ReceivableReadModels.ACCOUNTS;
    }

    @Override
    public Optional<Asked> asked(String id, int link) {
        var found = readModels
                .getCollection(ReceivableReadModels.ACCOUNT_FILES, AccountFile.class)
                .find(eq("_id", id))
                .first();
        return Optional.ofNullable(found)
                .flatMap(account -> account.links().stream()
                        .filter(it -> it.number() == link)
                        .findFirst()
                        .map(it -> asked(account, it)));
    }

    /** Its day and what it comes to, and nothing else of the account. */
    private Asked asked(AccountFile account, GivenLink link) {
        var statement = account.statement(link.about()).orElseThrow();
        var values = List.of(account.title(), figures.getObject().day(statement.on()), sum(statement));
        return new Asked(QUESTION, values, link.expires(), link.state(), link.answeredAt());
    }

    /** One amount for each currency. */
    private String sum(AccountFile.Statement statement) {
        var sums = AgeingView.sums(statement.items());
        return (sums.isEmpty() ? List.of(Money.cny("0.00")) : sums)
                .stream().map(figures.getObject()::money).collect(Collectors.joining(" + "));
    }

    @Override
    public Command answer(String id, int link, boolean agrees, String words) {
        return new TakeAnswer(new AccountId(id), link, agrees, words);
    }
}
