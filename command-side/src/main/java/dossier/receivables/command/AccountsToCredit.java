package dossier.receivables.command;

import dossier.handbook.Fact;
import dossier.platform.command.Answering;
import dossier.platform.command.History;
import dossier.receivables.api.AccountEvent;
import dossier.receivables.api.AccountToCredit;
import dossier.receivables.api.Payments;
import org.axonframework.eventsourcing.eventstore.EventStore;
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
        return History.of(asked.account(), AccountEvent.class, store)
                .map(it -> it.says(new AccountToCredit(
                        asked.account(), true, payments(it).all().size())))
                .orElseGet(() -> new Fact(new AccountToCredit(asked.account(), false, 0), null));
    }

    private static Payments payments(History<AccountEvent> account) {
        return AccountDecider.ACCOUNT.after(account.events()).open().payments();
    }
}
