package dossier.orders.command;

import static dossier.handbook.Rule.ENTRY;
import static dossier.handbook.Rule.ORG_04;
import static dossier.handbook.Rule.STAGE;
import static dossier.handbook.Scenario.NOON;
import static dossier.orders.command.OrderLife.*;
import static org.assertj.core.api.Assertions.assertThat;

import dossier.contracts.api.ContractClaims;
import dossier.contracts.api.ContractClaims.Milestone;
import dossier.contracts.api.PaymentMilestone.Kind;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Actor;
import dossier.handbook.Scenario;
import dossier.orders.api.AcceptedDelivery;
import dossier.orders.api.OrderCommand;
import dossier.orders.api.OrderCommand.ExpectRevenue;
import dossier.orders.api.OrderCommand.NoteBreach;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.*;
import dossier.platform.automation.Heard;
import dossier.policies.api.WorkingDay;
import dossier.words.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** ENTRY: what the customer took of a delivery is to be entered, and its breach shows where nobody did. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpectedRevenueTest {
    private static final ExpectRevenue EXPECT = new ExpectRevenue(ID, 1);
    private static final Delivered DELIVERED = new Delivered(ID, 1, HALF, TODAY, null);
    private static final DeliveryAccepted ACCEPTED = new DeliveryAccepted(ID, 1, TODAY, null);
    private static final DutyBegun OWED = begun(ENTRY, "delivery-1", TOMORROW);
    private static final DeliveryEntered ENTERED = new DeliveryEntered(ID, 1, "r-1");

    @Test
    void what_was_taken_is_to_be_entered_once_under_a_contract_that_is_paid_by_delivery() {
        house(List.of()).given(registered(DELIVERED, ACCEPTED)).when(EXPECT).then(OWED);
        house(List.of())
                .given(registered(DELIVERED, ACCEPTED, OWED))
                .when(EXPECT)
                .then();
        house(List.of()).given(registered(DELIVERED)).when(EXPECT).then();
        house(List.of())
                .given(registered(DELIVERED, ACCEPTED, ENTERED))
                .when(EXPECT)
                .then();
        var rejected = new DeliveryRejected(ID, 1, HALF, "dents", TODAY, null);
        house(List.of()).given(registered(DELIVERED, rejected)).when(EXPECT).then();
        house(List.of(new Milestone(1, Kind.DEPOSIT, Money.cny("1.00"), null, null, null, false, null, null)))
                .given(registered(DELIVERED, ACCEPTED))
                .when(EXPECT)
                .then();
        house(List.of())
                .given(registered(DELIVERED, ACCEPTED, ENTERED, new DeliveryReleased(ID, 1, "r-1")))
                .when(EXPECT)
                .then(OWED);
        by(SELLER).given(registered(DELIVERED, ACCEPTED)).when(EXPECT).refused(ORG_04);
    }

    @Test
    void entered_in_time_it_is_kept_and_what_nobody_entered_is_breached() {
        var due = OWED.duty().due();
        var delivery = AcceptedDeliveries.delivery(
                new AcceptedDelivery.Of(ID, 1), List.of(registered(DELIVERED, ACCEPTED, OWED)));
        assertThat(delivery.enter("r-1", NOON)).containsExactly(ENTERED, kept(ENTRY, "delivery-1", TOMORROW, NOON));
        var entered = AcceptedDeliveries.delivery(
                new AcceptedDelivery.Of(ID, 1), List.of(registered(DELIVERED, ACCEPTED, ENTERED)));
        assertThat(entered.receivable()).isEqualTo("r-1");
        assertThat(entered.expected()).isNull();
        var breach = new NoteBreach(ID, ENTRY, "delivery-1");
        house(List.of())
                .at(due)
                .given(registered(DELIVERED, ACCEPTED, OWED))
                .when(breach)
                .then(new DutyBreached(ID, ENTRY, "delivery-1", due));
        house(List.of())
                .at(due.minusNanos(1))
                .given(registered(DELIVERED, ACCEPTED, OWED))
                .when(breach)
                .refused(STAGE);
    }

    @Test
    void the_house_asks_for_it_when_the_customer_has_answered_and_when_it_was_entered_by_mistake() {
        var heard = new Heard("e", "orders/o-1", 0, SELLER.person(), NOON, NOON);
        var automation = new WhenDeliveryIsAnsweredThenExpectRevenue();
        for (OrderEvent event : List.of(
                ACCEPTED, new DeliveryRejected(ID, 1, HALF, "dents", TODAY, null), new DeliveryReleased(ID, 1, "r-1")))
            assertThat(automation.then(event, heard)).containsExactly(EXPECT);
        assertThat(automation.then(DELIVERED, heard)).isEmpty();
    }

    private static Scenario<OrderCommand, OrderState, OrderEvent> house(List<Milestone> milestones) {
        var claims = new ContractClaims(
                CONTRACT,
                "HT-2026-00001",
                true,
                SALES,
                new CounterpartyId("acme"),
                true,
                new BigDecimal("13"),
                milestones);
        return by(Actor.HOUSE).knowing(claims, new WorkingDay(TOMORROW, null));
    }
}
