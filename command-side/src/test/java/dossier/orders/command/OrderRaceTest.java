package dossier.orders.command;

import static dossier.orders.command.OrderLife.CONTRACT;
import static dossier.orders.command.OrderLife.SALES;
import static dossier.orders.command.OrderLife.SELLER;
import static dossier.orders.command.OrderLife.portion;
import static dossier.platform.command.DecisionInTheAppend.DECISION;
import static dossier.platform.command.DecisionInTheAppend.DECISION_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.BalanceEvent.BalanceGranted;
import dossier.contracts.api.ContractDraft;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.RaceHouse;
import dossier.handbook.Refused;
import dossier.orders.api.OrderCommand.RegisterOrder;
import dossier.orders.api.OrderId;
import dossier.platform.command.Asked;
import dossier.platform.command.CommandDoor;
import dossier.words.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** ORD-01: orders that eat the same balance at the same moment, through the door and on a real event store. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderRaceTest {
    private static final LocalDate DUE = LocalDate.parse("2026-03-20");
    private static final int ORDERS = 40;

    @Test
    void only_so_many_are_granted_as_the_contract_has_and_the_contract_remembers_each() throws Exception {
        try (var house = RaceHouse.open(Application.class);
                var threads = Executors.newFixedThreadPool(8)) {
            var store = house.getBean(EventStore.class);
            inEffect(store);
            var door = house.getBean(CommandDoor.class);

            var asked = IntStream.range(0, ORDERS)
                    .<Callable<Boolean>>mapToObj(it -> () -> registered(door, it))
                    .toList();
            assertThat(threads.invokeAll(asked).stream().filter(it -> it.resultNow()))
                    .hasSize(3);

            var granted = store.readEvents("contracts/c-1")
                    .asStream()
                    .filter(it -> it.getPayload() instanceof BalanceGranted)
                    .toList();
            assertThat(granted).hasSize(3).allSatisfy(it -> restsOnItsOrder(it, store));
        }
    }

    /** The decision travels with the order; the contract's event names it. */
    private static void restsOnItsOrder(DomainEventMessage<?> granted, EventStore store) {
        var order = ((BalanceGranted) granted.getPayload()).order();
        var first = store.readEvents("orders/" + order).next();
        assertThat(first.getMetaData()).containsKey(DECISION);
        assertThat(granted.getMetaData()).doesNotContainKey(DECISION).containsEntry(DECISION_ID, first.getIdentifier());
    }

    private static boolean registered(CommandDoor door, int number) {
        var id = new OrderId("o-" + number);
        try {
            door.send(
                    new RegisterOrder(id, CONTRACT, "A third, nearly", portion("300.00"), DUE),
                    Asked.by(SELLER.person(), id.value()));
            return true;
        } catch (Refused over) {
            return false;
        }
    }

    private static void inEffect(EventStore store) {
        var draft = new ContractDraft(
                "Pumps", new CounterpartyId("acme"), Money.cny("1000.00"), true, false, List.of(), null);
        var history = List.<ContractEvent>of(
                new ContractDrafted(CONTRACT, draft, SELLER.person(), SALES),
                new ContractTookEffect(CONTRACT, LocalDate.parse("2026-03-01")));
        store.publish(IntStream.range(0, history.size())
                .mapToObj(it -> new GenericDomainEventMessage<>("Contract", "contracts/c-1", it, history.get(it)))
                .toList());
    }

    // not a @Configuration: the scan of a larger application must not find it
    @ComponentScan(
            basePackages = {"dossier.contracts.command", "dossier.orders.command", "dossier.branches.command"},
            useDefaultFilters = false,
            includeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*\\.(Contract|ContractBalances|Order|OrderNumbers|BranchScopes)"))
    static class Application extends RaceHouse {
        Application() {
            super(SELLER);
        }
    }
}
