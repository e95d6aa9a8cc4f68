package dossier.receivables.command;

import dossier.handbook.Fact;
import dossier.platform.command.Answering;
import dossier.platform.command.History;
import dossier.receivables.api.AccountEvent;
import dossier.receivables.api.PaymentInHand;
import dossier.receivables.api.Payments;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** What customers paid, read from their accounts' own streams, so that no payment is used twice. */
@Component
class PaymentsInHand implements Answering<PaymentInHand.Of> {
    private final EventStore store;

    PaymentsInHand(EventStore store) {
        this.store = store;
    }

    @Override
    public Class<PaymentInHand.Of> question() {
        return PaymentInHand.Of.class;
    }

    @Override
    public Fact answer(PaymentInHand.Of asked) {
        return History.of(asked.account(), AccountEvent.class, store)
                .map(it -> it.says(new PaymentInHand(
                        asked.account(), payments(it).find(asked.payment()).orElse(null))))
                .orElseGet(() -> new Fact(new PaymentInHand(asked.account(), null), null));
    }

    private static Payments payments(History<AccountEvent> account) {
        return AccountDecider.ACCOUNT.after(account.events()).open().payments();
    }
}
