package dossier.orders.command;

import static dossier.handbook.Authority.DRAFT_CONTRACTS;
import static dossier.handbook.Authority.HANDLE_ORDERS;
import static dossier.handbook.Rule.ORD_01;
import static dossier.handbook.Rule.ORD_04;
import static dossier.handbook.Scenario.someone;

import dossier.branches.api.BranchScope;
import dossier.contracts.api.ContractBalance;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.LineQuantity;
import dossier.contracts.api.Portion;
import dossier.counterparties.api.CounterpartyId;
import dossier.files.api.FileCard;
import dossier.handbook.Actor;
import dossier.handbook.Duty;
import dossier.handbook.Rule;
import dossier.handbook.Scenario;
import dossier.orders.api.OrderCommand;
import dossier.orders.api.OrderCommand.RegisterOrder;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.DutyBegun;
import dossier.orders.api.OrderEvent.DutyKept;
import dossier.orders.api.OrderEvent.OrderRegistered;
import dossier.orders.api.OrderId;
import dossier.orders.api.OrderNumber;
import dossier.policies.api.WorkingDay;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.StoredFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People, a contract and histories that the tests of orders share. */
final class OrderLife {
    static final OrderId ID = new OrderId("o-1");
    static final ContractId CONTRACT = new ContractId("c-1");
    static final DepartmentId SALES = new DepartmentId("sales"), PRODUCTION = new DepartmentId("production");
    static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    static final LocalDate TOMORROW = TODAY.plusDays(1);
    static final LocalDate DUE = LocalDate.parse("2026-03-20");
    static final StoredFile SCAN = new StoredFile("a".repeat(64), "scan.pdf", "application/pdf", 9);
    static final Duty EXPECTED = Duty.byEndOf(TOMORROW, ORD_01, "");

    static final Actor SELLER = someone("li", "sales", DRAFT_CONTRACTS);
    static final Actor OPERATIONS = someone("tian", "network", HANDLE_ORDERS);
    static final Actor STRANGER = someone("wu", "after-sales", DRAFT_CONTRACTS);
    static final Actor WORKER = someone("bai", "production");

    /** Ten of the first line and four of the second, for 1,000. */
    static final Portion AGREED = portion("1000.00", "10", "4");

    static final Portion HALF = portion("500.00", "5", "2");
    static final RegisterOrder REGISTER = new RegisterOrder(ID, CONTRACT, "First half", HALF, DUE);

    private OrderLife() {}

    /** Someone before an order, while the contract has everything left and every register a good answer. */
    static Scenario<OrderCommand, OrderState, OrderEvent> by(Actor actor) {
        return by(actor, left(nothing(), null));
    }

    static Scenario<OrderCommand, OrderState, OrderEvent> by(Actor actor, ContractBalance balance) {
        return Scenario.of(OrderDecider.ORDER, actor)
                .knowing(
                        balance,
                        BranchScope.none(SALES),
                        new OrderNumber("DD-2026-00001"),
                        new WorkingDay(TOMORROW, null),
                        new FileCard(SCAN.sha256(), true, SCAN.size()));
    }

    static ContractBalance left(Portion taken, @Nullable Duty expected) {
        return new ContractBalance(
                CONTRACT, "HT-2026-00001", true, SALES, new CounterpartyId("acme"), "pumps", AGREED, taken, expected);
    }

    static Portion nothing() {
        return Portion.nothing("CNY");
    }

    /** @param quantities of the lines from the first */
    static Portion portion(String amount, String... quantities) {
        return new Portion(
                Money.cny(amount),
                IntStream.range(0, quantities.length)
                        .mapToObj(it -> new LineQuantity(it + 1, new BigDecimal(quantities[it])))
                        .toList());
    }

    static OrderEvent[] registered(OrderEvent... more) {
        var registered = new OrderRegistered(
                ID,
                "DD-2026-00001",
                CONTRACT,
                "HT-2026-00001",
                new CounterpartyId("acme"),
                SALES,
                "First half",
                HALF,
                DUE);
        return Stream.concat(Stream.of(registered, begun(ORD_04, "", DUE)), Stream.of(more))
                .toArray(OrderEvent[]::new);
    }

    static DutyBegun begun(Rule rule, String subject, LocalDate lastDay) {
        return new DutyBegun(ID, Duty.byEndOf(lastDay, rule, subject));
    }

    static DutyKept kept(Rule rule, String subject, LocalDate lastDay, Instant done) {
        return new DutyKept(
                ID, rule, subject, Duty.byEndOf(lastDay, rule, subject).due(), done);
    }
}
