package dossier.receivables.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Streams;
import dossier.receivables.api.AccountEvent;
import dossier.receivables.api.AccountToCredit;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
import org.springframework.stereotype.Component;

/** Whether customers have accounts, read from the accounts' own streams, so that no two credits get one number. */
@Component
class AccountsToCredit implements Answering<AccountToCredit.Of> {
    private final EventStore store;

    AccountsToCredit(EventStore store) {
        this.store = store;
    }

    @Override
    public Class<AccountToCredit.Of> question() {
        return AccountToCredit.Of.class;
    }

    @Override
    public Fact answer(AccountToCredit.Of asked) {
        var stream = Streams.of("customer-accounts", asked.account());
        var told = store.readEvents(stream);
        var history = told.asStream()
                .map(Message::getPayload)
                .map(AccountEvent.class::cast)
                .toList();
        if (history.isEmpty()) return new Fact(new AccountToCredit(asked.account(), false, 0), null);
        var payments = AccountDecider.ACCOUNT.after(history).open().payments();
        return new Fact(
                new AccountToCredit(asked.account(), true, payments.all().size()),
                new Source(stream, told.getLastSequenceNumber()));
    }
}
