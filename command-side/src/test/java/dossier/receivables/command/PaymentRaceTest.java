package dossier.receivables.command;

import static dossier.receivables.command.ReceivableLife.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ClaimEvent.PaymentCounted;
import dossier.contracts.api.ClaimEvent.RevenueClaimed;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.handbook.RaceHouse;
import dossier.handbook.Refused;
import dossier.platform.command.Asked;
import dossier.platform.command.CommandDoor;
import dossier.platform.command.Streams;
import dossier.receivables.api.AccountEvent;
import dossier.receivables.api.AccountEvent.AccountOpened;
import dossier.receivables.api.AccountEvent.PaymentRecorded;
import dossier.receivables.api.PaymentMeans;
import dossier.receivables.api.Payments;
import dossier.receivables.api.ReceivableCommand.AllocatePayment;
import dossier.receivables.api.ReceivableEvent.RevenueConfirmed;
import dossier.receivables.api.ReceivableEvent.RevenueEntered;
import dossier.receivables.api.ReceivableId;
import dossier.words.Event;
import dossier.words.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Payments that settle one receivable, and receivables that one payment settles, at the same moment, through the door and on a real event store. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaymentRaceTest {
    private static final Money THIRTY = Money.cny("30.00");
    private static final int ROUNDS = 24;

    @Test
    void no_more_is_settled_than_is_owed_and_no_payment_is_used_twice() throws Exception {
        try (var house = RaceHouse.open(Application.class);
                var threads = Executors.newFixedThreadPool(8)) {
            var store = house.getBean(EventStore.class);
            var door = house.getBean(CommandDoor.class);
            begin(store);

            // Eight payments of a hundred, one receivable of a hundred.
            assertThat(settled(threads, door, it -> new AllocatePayment(receivable(1), 1 + it % 8, THIRTY), "one"))
                    .isEqualTo(3);
            // One payment of a hundred, eight receivables of a hundred.
            assertThat(settled(threads, door, it -> new AllocatePayment(receivable(2 + it % 8), 9, THIRTY), "many"))
                    .isEqualTo(3);

            var payments = payments(store);
            assertThat(payments.find(9).orElseThrow().unused()).isEqualTo(Money.cny("10.00"));
            assertThat(payments.all().stream()
                            .map(it -> it.usedFor(receivable(1)))
                            .reduce(Money.cny("0.00"), Money::plus))
                    .isEqualTo(Money.cny("90.00"));
            assertThat(store.readEvents("contracts/c-1")
                            .asStream()
                            .map(it -> it.getPayload())
                            .filter(PaymentCounted.class::isInstance)
                            .map(PaymentCounted.class::cast)
                            .filter(it -> it.receivable().equals("r-1"))
                            .map(PaymentCounted::paid))
                    .containsExactly(THIRTY, SIXTY, Money.cny("90.00"));
        }
    }

    private interface Asking {
        AllocatePayment of(int number);
    }

    private static long settled(ExecutorService threads, CommandDoor door, Asking asking, String key)
            throws InterruptedException {
        var asked = IntStream.range(0, ROUNDS)
                .<Callable<Boolean>>mapToObj(it -> () -> sent(door, asking.of(it), key + it))
                .toList();
        return threads.invokeAll(asked).stream().filter(it -> it.resultNow()).count();
    }

    private static boolean sent(CommandDoor door, AllocatePayment command, String key) {
        try {
            door.send(command, Asked.by(FINANCE.person(), key));
            return true;
        } catch (Refused beyond) {
            return false;
        }
    }

    private static ReceivableId receivable(int number) {
        return new ReceivableId("r-" + number);
    }

    private static Payments payments(EventStore store) {
        return store.readEvents("customer-accounts/acme")
                .asStream()
                .map(it -> (AccountEvent) it.getPayload())
                .reduce(Payments.NONE, Payments::after, (a, _) -> a);
    }

    private static void begin(EventStore store) {
        var draft = new ContractDraft("Pumps", ACME, Money.cny("1000.00"), true, false, List.of(), null);
        append(
                store,
                "Contract",
                List.<ContractEvent>of(
                        new ContractDrafted(CONTRACT, draft, SELLER.person(), SALES),
                        new ContractTookEffect(CONTRACT, TODAY)));
        var account = new ArrayList<AccountEvent>(List.of(new AccountOpened(ACCOUNT, "Acme")));
        for (var number = 1; number <= 9; number++)
            account.add(new PaymentRecorded(ACCOUNT, number, PaymentMeans.TRANSFER, HUNDRED, TODAY, "", SLIP));
        append(store, "CustomerAccount", account);
        for (var number = 1; number <= 9; number++)
            append(
                    store,
                    "Receivable",
                    List.of(
                            new RevenueEntered(
                                    receivable(number),
                                    "YS-" + number,
                                    CONTRACT,
                                    null,
                                    ACME,
                                    SALES,
                                    ENTERED.kind(),
                                    null,
                                    ORDER,
                                    number,
                                    ENTERED.net(),
                                    ENTERED.tax(),
                                    HUNDRED,
                                    TODAY,
                                    DUE),
                            new RevenueConfirmed(receivable(number), FINANCE.person(), "")));
        // What the contract remembers of them, after its own two events.
        store.publish(IntStream.rangeClosed(1, 9)
                .mapToObj(it -> new GenericDomainEventMessage<>(
                        "Contract",
                        "contracts/c-1",
                        1 + it,
                        new RevenueClaimed(CONTRACT, "r-" + it, null, HUNDRED, DUE)))
                .toList());
    }

    private static void append(EventStore store, String type, List<? extends Event> history) {
        var stream = Streams.of(history.getFirst());
        store.publish(IntStream.range(0, history.size())
                .mapToObj(it -> new GenericDomainEventMessage<>(type, stream, it, history.get(it)))
                .toList());
    }

    // not a @Configuration: the scan of a larger application must not find it
    @ComponentScan(
            basePackages = {"dossier.contracts.command", "dossier.receivables.command"},
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(Contract|ClaimsUnderContracts|Receivable|CustomerAccount|PaymentsInHand)"))
    static class Application extends RaceHouse {
        Application() {
            super(FINANCE);
        }
    }
}
