package dossier.orders.command;

import static dossier.handbook.Authority.DRAFT_CONTRACTS;
import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.handbook.Scenario.someone;
import static dossier.orders.command.OrderLife.*;

import dossier.branches.api.BranchId;
import dossier.branches.api.BranchScope;
import dossier.contracts.api.BalanceEvent.BalanceGranted;
import dossier.contracts.api.ContractBalance;
import dossier.contracts.api.ContractDutyEvent;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Scenario;
import dossier.orders.api.OrderCommand;
import dossier.orders.api.OrderCommand.*;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.*;
import dossier.orders.api.OrderNumber;
import dossier.words.DepartmentId;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** ORD-01, ORG-03: an order stays within its contract, and the contract remembers what it granted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrdersTest {
    private static final DepartmentId EAST = new DepartmentId("east");

    @Test
    void it_is_registered_with_its_number_and_the_day_promised_is_owed() {
        by(SELLER).given().when(REGISTER).then(registered());
        by(OPERATIONS).given().when(REGISTER).allowedBy(ORG_04);
    }

    @Test
    void the_contract_remembers_what_it_granted_and_with_the_first_order_keeps_its_duty() {
        by(SELLER).given().when(REGISTER).granting(new BalanceGranted(CONTRACT, "o-1", HALF));
        by(SELLER, left(nothing(), EXPECTED))
                .given()
                .when(REGISTER)
                .granting(
                        new BalanceGranted(CONTRACT, "o-1", HALF),
                        new ContractDutyEvent.DutyKept(CONTRACT, ORD_01, "", EXPECTED.due(), NOON));
    }

    @Test
    void what_the_contract_does_not_leave_is_refused_by_amount_and_by_line() {
        by(SELLER, left(HALF, null)).given().when(REGISTER).allowedBy(ORD_01);
        by(SELLER, left(portion("500.01", "5", "2"), null))
                .given()
                .when(REGISTER)
                .refusedMissing(ORD_01, "CNY 0.01");
        by(SELLER, left(portion("500.00", "5", "2.5"), null))
                .given()
                .when(REGISTER)
                .refusedMissing(ORD_01, "2: 0.5");
        by(SELLER).given().when(register("100.00", "1", "1", "1")).refusedMissing(ORD_01, "3: 1");
        by(SELLER).given().when(register("100.00")).refusedMissing(ORD_01, "balance.lines");
    }

    @Test
    void a_contract_that_is_not_in_effect_is_not_ordered_from() {
        var closed = new ContractBalance(
                CONTRACT, null, false, SALES, new CounterpartyId("acme"), null, AGREED, nothing(), null);
        by(SELLER, closed).given().when(REGISTER).refused(ORD_01);
    }

    @Test
    void of_other_departments_contracts_nothing_is_told() {
        by(STRANGER).given().when(REGISTER).refused(ORG_04);
        by(STRANGER, ContractBalance.none(CONTRACT)).given().when(REGISTER).refused(ORG_04);
        by(SELLER, ContractBalance.none(CONTRACT)).given().when(REGISTER).refused(ORG_04);
        by(OPERATIONS, ContractBalance.none(CONTRACT)).given().when(REGISTER).refused(ORD_01, ORD_01);
        by(WORKER).given().when(REGISTER).refused(ORG_04, ORG_04);
    }

    @Test
    void a_branch_orders_within_its_scope() {
        branch("pumps").given().when(REGISTER).allowedBy(ORG_03);
        branch("gears").given().when(REGISTER).refusedMissing(ORG_03, "gears");
    }

    @Test
    void a_change_is_granted_in_place_of_what_was_before() {
        var change = new ChangeOrder(ID, portion("600.00", "6", "2"), DUE.plusDays(3), "more");
        by(SELLER)
                .given(registered())
                .when(change)
                .then(
                        new OrderChanged(ID, change.portion(), change.dueOn(), "more"),
                        begun(ORD_04, "", DUE.plusDays(3)));
        by(SELLER).given(registered()).when(change).granting(new BalanceGranted(CONTRACT, "o-1", change.portion()));
        by(SELLER, left(HALF, null)).given(registered()).when(change).refusedMissing(ORD_01, "CNY 100.00", "1: 1");
        by(SELLER)
                .given(registered(delivered("400.00", "5", "1")))
                .when(new ChangeOrder(ID, portion("400.00", "4", "1"), DUE, "less"))
                .refusedMissing(STAGE, "1: 1");
    }

    @Test
    void nothing_more_is_ordered_of_a_contract_that_is_over() {
        var over = new ContractBalance(
                CONTRACT, "HT", false, SALES, new CounterpartyId("acme"), null, AGREED, nothing(), null);
        by(SELLER, over)
                .given(registered())
                .when(new ChangeOrder(ID, portion("600.00", "6", "2"), DUE, "more"))
                .refused(ORD_01);
        by(SELLER, over)
                .given(registered())
                .when(new ChangeOrder(ID, portion("400.00", "4", "2"), DUE, "less"))
                .allowedBy(ORD_01);
    }

    @Test
    void a_cancellation_gives_back_what_was_not_delivered() {
        var cancel = new CancelOrder(ID, "project stopped");
        by(SELLER).given(registered()).when(cancel).granting(new BalanceGranted(CONTRACT, "o-1", nothing()));
        by(SELLER)
                .given(registered(delivered("100.00", "1")))
                .when(cancel)
                .granting(new BalanceGranted(CONTRACT, "o-1", portion("100.00", "1")));
        by(SELLER)
                .given(registered())
                .when(cancel)
                .then(new OrderCancelled(ID, "project stopped"), new DutyLapsed(ID, ORD_04, ""));
        by(SELLER).given(registered(delivered("500.00", "5", "2"))).when(cancel).refused(STAGE);
        by(SELLER)
                .given(registered(new OrderCancelled(ID, "project stopped")))
                .when(cancel)
                .refused(STAGE, STAGE);
    }

    @Test
    void no_more_is_delivered_than_is_outstanding() {
        by(SELLER)
                .given(registered(delivered("400.00", "5", "1")))
                .when(new Deliver(ID, portion("100.00", "1", "1"), TODAY, null))
                .refusedMissing(STAGE, "1: 1");
        by(SELLER)
                .given(registered())
                .when(new Deliver(ID, nothing(), TODAY, null))
                .refusedMissing(STAGE, "balance.nothing");
        by(SELLER)
                .given(registered())
                .when(new Deliver(ID, HALF, TOMORROW, null))
                .refused(STAGE);
    }

    private static Delivered delivered(String amount, String... quantities) {
        return new Delivered(ID, 1, portion(amount, quantities), TODAY, null);
    }

    private static RegisterOrder register(String amount, String... quantities) {
        return new RegisterOrder(ID, CONTRACT, "First half", portion(amount, quantities), DUE);
    }

    private static Scenario<OrderCommand, OrderState, OrderEvent> branch(String scope) {
        var balance = new ContractBalance(
                CONTRACT, "HT", true, EAST, new CounterpartyId("acme"), "pumps", AGREED, nothing(), null);
        return Scenario.of(OrderDecider.ORDER, someone("xu", "east", DRAFT_CONTRACTS))
                .knowing(
                        balance,
                        new BranchScope(EAST, new BranchId("east"), true, Set.of(scope)),
                        new OrderNumber("DD-2026-00001"));
    }
}
