package dossier.receivables.command;

import static dossier.handbook.Rule.*;
import static dossier.handbook.Scenario.NOON;
import static dossier.receivables.command.ReceivableLife.*;

import dossier.contracts.api.ClaimEvent.ClaimWithdrawn;
import dossier.contracts.api.ClaimEvent.ObligationReopened;
import dossier.contracts.api.ClaimEvent.PaymentCounted;
import dossier.contracts.api.ClaimEvent.RevenueClaimed;
import dossier.contracts.api.ContractClaims.Milestone;
import dossier.contracts.api.ContractDutyEvent;
import dossier.contracts.api.PaymentMilestone.Kind;
import dossier.contracts.api.PerformanceEvent.ObligationFulfilled;
import dossier.handbook.Actor;
import dossier.handbook.Circumstances;
import dossier.handbook.Duty;
import dossier.orders.api.OrderEvent.DeliveryEntered;
import dossier.orders.api.OrderEvent.DeliveryReleased;
import dossier.receivables.api.AccountEvent.PaymentUsed;
import dossier.receivables.api.DunningMeans;
import dossier.receivables.api.InvoiceHolder;
import dossier.receivables.api.InvoiceKind;
import dossier.receivables.api.Payments;
import dossier.receivables.api.ReceivableCommand.*;
import dossier.receivables.api.ReceivableEvent.*;
import dossier.receivables.api.ReceivableId;
import dossier.words.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** REV-01, REV-02: what is entered, reconciled, invoiced, paid and chased. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceivablesTest {
    private static final EnterMilestone ENTER = new EnterMilestone(ID, CONTRACT, 1);
    private static final EnterDelivery ENTER_DELIVERY = new EnterDelivery(ID, CONTRACT, ORDER, 1);
    private static final AllocatePayment ALL = new AllocatePayment(ID, 1, HUNDRED);
    private static final ReceivableId OTHER = new ReceivableId("r-2");

    @Test
    void a_milestone_is_entered_at_the_amount_and_on_the_day_of_the_contract() {
        by(OPERATIONS).given().when(ENTER).then(ENTERED, new DutyBegun(ID, CHASE));
        by(OPERATIONS).given().when(ENTER).granting(new RevenueClaimed(CONTRACT, "r-1", 1, HUNDRED, DUE));
        by(SELLER).given().when(ENTER).refused(ORG_04);
        by(OPERATIONS).given(entered()).when(ENTER).refused(STAGE);
        by(OPERATIONS, contract("r-2", false)).given().when(ENTER).refused(KNOWN);
        by(OPERATIONS, contract(null, true)).given().when(ENTER).refused(KNOWN);
        by(OPERATIONS).given().when(new EnterMilestone(ID, CONTRACT, 2)).refused(KNOWN);
    }

    @Test
    void what_was_to_be_entered_is_kept_when_it_is_entered_in_time() {
        var owed = Duty.byEndOf(TODAY.plusDays(3), ENTRY, "milestone-1");
        by(OPERATIONS, claims(List.of(new Milestone(1, Kind.DEPOSIT, HUNDRED, DUE, 3, PAY, false, null, owed))))
                .given()
                .when(ENTER)
                .granting(
                        new RevenueClaimed(CONTRACT, "r-1", 1, HUNDRED, DUE),
                        new ContractDutyEvent.DutyKept(CONTRACT, ENTRY, "milestone-1", owed.due(), NOON));
    }

    @Test
    void a_delivery_is_entered_once_at_what_was_taken_of_it_with_its_tax() {
        var dueOn = TODAY.minusDays(1).plusDays(30);
        by(OPERATIONS, claims(List.of()))
                .given()
                .when(ENTER_DELIVERY)
                .then(
                        new RevenueEntered(
                                ID,
                                "YS-2026-00001",
                                CONTRACT,
                                "HT-2026-00001",
                                ACME,
                                SALES,
                                Kind.DELIVERY,
                                null,
                                ORDER,
                                1,
                                Money.cny("88.50"),
                                Money.cny("11.50"),
                                HUNDRED,
                                TODAY.minusDays(1),
                                dueOn),
                        new DutyBegun(ID, Duty.byEndOf(dueOn.plusDays(7), REV_02, "")));
        by(OPERATIONS, claims(List.of()))
                .given()
                .when(ENTER_DELIVERY)
                .granting(
                        new RevenueClaimed(CONTRACT, "r-1", null, HUNDRED, dueOn),
                        new DeliveryEntered(ORDER, 1, "r-1"));
        by(OPERATIONS).given().when(ENTER_DELIVERY).refused(STAGE);
        by(OPERATIONS, claims(List.of()), delivered("100.00", "r-2"))
                .given()
                .when(ENTER_DELIVERY)
                .refused(KNOWN);
        by(OPERATIONS, claims(List.of()), delivered("0.00", null))
                .given()
                .when(ENTER_DELIVERY)
                .refused(KNOWN);
    }

    @Test
    void finance_reconciles_it_and_what_it_disputes_is_withdrawn_or_confirmed_after_all() {
        var confirm = new ConfirmRevenue(ID, "agrees");
        var disputed = new RevenueDisputed(ID, FINANCE.person(), "wrong month");
        by(FINANCE).given(entered()).when(confirm).then(new RevenueConfirmed(ID, FINANCE.person(), "agrees"));
        by(OPERATIONS).given(entered()).when(confirm).refused(ORG_04);
        by(FINANCE).given(agreed()).when(confirm).refused(STAGE);
        by(FINANCE).given(entered()).when(new DisputeRevenue(ID, "wrong month")).then(disputed);
        by(FINANCE).given(entered(disputed)).when(confirm).allowedBy(ORG_04);
        by(OPERATIONS)
                .given(entered(disputed))
                .when(new WithdrawRevenue(ID, "entered twice"))
                .then(new RevenueWithdrawn(ID, "entered twice"), new DutyLapsed(ID, REV_02, ""));
        by(OPERATIONS)
                .given(entered())
                .when(new WithdrawRevenue(ID, "entered twice"))
                .granting(new ClaimWithdrawn(CONTRACT, "r-1"));
        by(OPERATIONS).given(agreed()).when(new WithdrawRevenue(ID, "no")).refused(STAGE);
    }

    @Test
    void a_delivery_that_was_withdrawn_can_be_entered_anew() {
        var delivery = new RevenueEntered(
                ID,
                "YS",
                CONTRACT,
                null,
                ACME,
                SALES,
                Kind.DELIVERY,
                null,
                ORDER,
                1,
                HUNDRED,
                HUNDRED,
                HUNDRED,
                DUE,
                DUE);
        by(OPERATIONS)
                .given(delivery)
                .when(new WithdrawRevenue(ID, "twice"))
                .granting(new ClaimWithdrawn(CONTRACT, "r-1"), new DeliveryReleased(ORDER, 1, "r-1"));
    }

    @Test
    void an_invoice_is_issued_once_under_a_number_of_its_own() {
        var issue = new IssueInvoice(ID, InvoiceKind.SPECIAL, "12345678", TODAY, null);
        var issued = new InvoiceIssued(ID, InvoiceKind.SPECIAL, "12345678", TODAY, null);
        by(FINANCE).given(agreed()).when(issue).then(issued);
        by(FINANCE).given(entered()).when(issue).refused(STAGE);
        by(FINANCE).given(agreed(issued)).when(issue).refused(STAGE);
        by(FINANCE, new InvoiceHolder("12345678", OTHER))
                .given(agreed())
                .when(issue)
                .refused(UNIQUE);
        by(FINANCE)
                .given(agreed())
                .when(new IssueInvoice(ID, InvoiceKind.GENERAL, "12345678", TODAY.plusDays(1), null))
                .refused(STAGE);
    }

    @Test
    void a_red_letter_takes_an_invoice_back_in_parts_and_once_it_is_back_whole_another_may_be_issued() {
        var issued = new InvoiceIssued(ID, InvoiceKind.SPECIAL, "12345678", TODAY, null);
        var gross = ENTERED.gross();
        var rest = gross.minus(FORTY);
        var first = new InvoiceReversed(ID, "87654321", "12345678", FORTY, rest, TODAY, "two returned", null);
        var last = new InvoiceReversed(
                ID, "87654322", "12345678", rest, gross.with(BigDecimal.ZERO), TODAY, "wrong name", null);
        by(FINANCE)
                .given(agreed(issued))
                .when(reverse("87654321", FORTY, "two returned"))
                .then(first);
        by(FINANCE)
                .given(agreed(issued, first))
                .when(reverse("87654322", rest, "wrong name"))
                .then(last);
        by(FINANCE)
                .given(agreed(issued, first))
                .when(reverse("87654322", gross, "all"))
                .refused(STAGE);
        by(FINANCE)
                .given(agreed(issued, first, last))
                .when(reverse("87654323", FORTY, "again"))
                .refused(STAGE);
        by(FINANCE).given(agreed()).when(reverse("87654321", FORTY, "none")).refused(STAGE);
        by(FINANCE)
                .given(agreed(issued))
                .when(reverse("87654321", FORTY.with(BigDecimal.ZERO), "nothing"))
                .refused(STAGE);
        by(SELLER)
                .given(agreed(issued))
                .when(reverse("87654321", FORTY, "mine"))
                .refused(ORG_04);
        by(FINANCE, new InvoiceHolder("87654321", OTHER))
                .given(agreed(issued))
                .when(reverse("87654321", FORTY, "taken"))
                .refused(UNIQUE);
        for (var day : List.of(TODAY.plusDays(1), TODAY.minusDays(1)))
            by(FINANCE)
                    .given(agreed(issued))
                    .when(new ReverseInvoice(ID, "87654321", FORTY, day, "another day", null))
                    .refused(STAGE);
        by(FINANCE)
                .given(agreed(issued, first))
                .when(new IssueInvoice(ID, InvoiceKind.SPECIAL, "12345679", TODAY, null))
                .refused(STAGE);
        by(FINANCE)
                .given(agreed(issued, first, last))
                .when(new IssueInvoice(ID, InvoiceKind.SPECIAL, "12345679", TODAY, null))
                .then(new InvoiceIssued(ID, InvoiceKind.SPECIAL, "12345679", TODAY, null));
    }

    private static ReverseInvoice reverse(String number, Money amount, String reason) {
        return new ReverseInvoice(ID, number, amount, TODAY, reason, null);
    }

    @Test
    void a_payment_in_part_leaves_the_rest_and_the_last_of_it_fulfils_the_contracts_obligation() {
        by(FINANCE, contract("r-1", false))
                .given(agreed())
                .when(new AllocatePayment(ID, 1, FORTY))
                .then(allocated(FORTY));
        by(FINANCE, contract("r-1", false))
                .given(agreed())
                .when(new AllocatePayment(ID, 1, FORTY))
                .granting(new PaymentUsed(ACCOUNT, 1, ID, FORTY), new PaymentCounted(CONTRACT, "r-1", FORTY));
        var last = new AllocatePayment(ID, 1, SIXTY);
        by(FINANCE, contract("r-1", false), inHand(HUNDRED, new Payments.Use(ID, FORTY)))
                .given(agreed(allocated(FORTY)))
                .when(last)
                .then(allocated(SIXTY), new DutyLapsed(ID, REV_02, ""));
        by(FINANCE, contract("r-1", false), inHand(HUNDRED, new Payments.Use(ID, FORTY)))
                .given(agreed(allocated(FORTY)))
                .when(last)
                .granting(
                        new PaymentUsed(ACCOUNT, 1, ID, HUNDRED),
                        new PaymentCounted(CONTRACT, "r-1", HUNDRED),
                        new ObligationFulfilled(CONTRACT, 3, TODAY, SLIP),
                        new ContractDutyEvent.DutyKept(
                                CONTRACT,
                                CON_09,
                                "3",
                                PAY.due(),
                                TODAY.atStartOfDay(Circumstances.ZONE).toInstant()));
    }

    @Test
    void no_more_is_settled_than_was_paid_and_than_is_owed() {
        by(FINANCE, inHand(FORTY)).given(agreed()).when(ALL).refusedMissing(STAGE, "CNY 60.00");
        by(FINANCE, inHand(HUNDRED, new Payments.Use(OTHER, SIXTY)))
                .given(agreed())
                .when(ALL)
                .refusedMissing(STAGE, "CNY 60.00");
        by(FINANCE, inHand(Money.cny("500.00")))
                .given(agreed(allocated(FORTY)))
                .when(ALL)
                .refusedMissing(STAGE, "CNY 40.00");
        by(FINANCE, inHand(new Money(HUNDRED.amount(), "USD")))
                .given(agreed())
                .when(ALL)
                .refusedMissing(STAGE, "CNY");
        by(FINANCE)
                .given(agreed())
                .when(new AllocatePayment(ID, 1, Money.cny("0")))
                .refused(STAGE);
        by(FINANCE).given(entered()).when(ALL).refused(STAGE);
        by(SELLER).given(agreed()).when(ALL).refused(ORG_04);
    }

    @Test
    void a_payment_taken_back_leaves_it_owed_again() {
        var release = new ReleasePayment(ID, 1, "wrong customer");
        var paid = agreed(allocated(HUNDRED), new DutyLapsed(ID, REV_02, ""));
        by(FINANCE, contract("r-1", true))
                .given(paid)
                .when(release)
                .then(new PaymentReleased(ID, 1, HUNDRED, "wrong customer"), new DutyBegun(ID, CHASE));
        by(FINANCE, contract("r-1", true))
                .given(paid)
                .when(release)
                .granting(
                        new PaymentUsed(ACCOUNT, 1, ID, Money.cny("0.00")),
                        new PaymentCounted(CONTRACT, "r-1", Money.cny("0.00")),
                        new ObligationReopened(CONTRACT, 3),
                        new ContractDutyEvent.DutyCorrected(CONTRACT, PAY, null));
        by(FINANCE).given(agreed()).when(release).refused(KNOWN);
    }

    @Test
    void what_is_overdue_is_chased_with_the_reason_and_chased_again() {
        var step = new TakeDunningStep(ID, DunningMeans.PHONE, "awaits its own customer", DUE.plusDays(20));
        var later = noonOf(DUE.plusDays(3));
        by(SELLER)
                .at(later)
                .given(agreed())
                .when(step)
                .then(
                        new DunningStepTaken(
                                ID, 1, DunningMeans.PHONE, "awaits its own customer", DUE.plusDays(20), null),
                        new DutyKept(ID, REV_02, "", CHASE.due(), later),
                        new DutyBegun(ID, Duty.byEndOf(DUE.plusDays(10), REV_02, "")));
        by(SELLER).given(agreed()).when(step).refused(STAGE);
        by(OPERATIONS).at(later).given(agreed()).when(step).refused(ORG_04);
    }

    @Test
    void the_clock_reminds_of_it_and_tells_of_the_breach_at_its_limit() {
        var remind = new RemindOfDuty(ID, REV_02, "");
        var breach = new NoteBreach(ID, REV_02, "");
        by(Actor.HOUSE).at(CHASE.remind()).given(agreed()).when(remind).then(new DutyReminded(ID, REV_02, ""));
        by(Actor.HOUSE).at(NOON).given(agreed()).when(remind).refused(STAGE);
        by(Actor.HOUSE)
                .at(CHASE.due())
                .given(agreed())
                .when(breach)
                .then(new DutyBreached(ID, REV_02, "", CHASE.due()));
        by(FINANCE).at(CHASE.due()).given(agreed()).when(breach).refused(ORG_04);
    }
}
