package dossier.receivables.command;

import dossier.handbook.Fact;
import dossier.handbook.Fact.Source;
import dossier.platform.command.Answering;
import dossier.platform.command.Streams;
import dossier.receivables.api.AccountEvent;
import dossier.receivables.api.PaymentInHand;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.Message;
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
        var stream = Streams.of("customer-accounts", asked.account());
        var told = store.readEvents(stream);
        var history = told.asStream()
                .map(Message::getPayload)
                .map(AccountEvent.class::cast)
                .toList();
        if (history.isEmpty()) return new Fact(new PaymentInHand(asked.account(), null), null);
        var payments = AccountDecider.ACCOUNT.after(history).open().payments();
        return new Fact(
                new PaymentInHand(
                        asked.account(), payments.find(asked.payment()).orElse(null)),
                new Source(stream, told.getLastSequenceNumber()));
    }
}
