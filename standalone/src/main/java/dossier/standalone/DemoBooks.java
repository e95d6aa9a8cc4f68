package dossier.standalone;

import dossier.counterparties.api.CounterpartyId;
import dossier.orders.api.OrderId;
import dossier.receivables.api.AccountCommand.OpenAccount;
import dossier.receivables.api.AccountCommand.RecordPayment;
import dossier.receivables.api.AccountId;
import dossier.receivables.api.PaymentMeans;
import dossier.receivables.api.ReceivableCommand.AllocatePayment;
import dossier.receivables.api.ReceivableId;
import dossier.words.Money;
import dossier.words.StoredFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the demo company's finance keeps its books: a payment gets the next number of its account. */
@Component
class DemoBooks {
    private final DemoDesk desk;
    private final DemoContracts contracts;
    private final Map<String, Integer> payments = new HashMap<>();
    private final Set<CounterpartyId> opened = new HashSet<>();
    private @Nullable Delivery latest;

    record Delivery(OrderId order, CounterpartyId customer, String seller, String goods) {}

    DemoBooks(DemoDesk desk, DemoContracts contracts) {
        this.desk = desk;
        this.contracts = contracts;
    }

    /** Where the house has not done it yet. */
    void open(String clerk, CounterpartyId customer) {
        if (opened.add(customer)) desk.attempt(clerk, new OpenAccount(account(customer)));
    }

    /** @return its number in the account */
    int received(String clerk, CounterpartyId customer, PaymentMeans means, Money amount) {
        var slip = contracts.file("回单.txt", customer + " 付款 " + amount.amount() + " 元。");
        desk.send(clerk, new RecordPayment(account(customer), means, amount, desk.today(), "货款", slip));
        return payments.merge(customer.value(), 1, Integer::sum);
    }

    StoredFile paper(String name, String text) {
        return contracts.file(name, text);
    }

    /** What is credited to a customer has its number among their payments. */
    void credited(CounterpartyId customer) {
        payments.merge(customer.value(), 1, Integer::sum);
    }

    boolean settle(String clerk, ReceivableId receivable, int payment, Money amount) {
        return desk.attempt(clerk, new AllocatePayment(receivable, payment, amount));
    }

    /** A customer took a delivery of an order. */
    void delivered(Delivery delivery) {
        latest = delivery;
    }

    /** What was delivered last, if anything was. */
    Optional<Delivery> latest() {
        return Optional.ofNullable(latest);
    }

    static AccountId account(CounterpartyId customer) {
        return new AccountId(customer.value());
    }
}
