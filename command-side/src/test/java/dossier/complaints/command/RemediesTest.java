package dossier.complaints.command;

import static dossier.complaints.command.ComplaintLife.*;
import static dossier.handbook.Rule.*;

import dossier.complaints.api.RemedyKind;
import dossier.complaints.api.SolutionCommand.*;
import dossier.complaints.api.SolutionEvent.*;
import dossier.contracts.api.ContractId;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Duty;
import dossier.orders.api.OrderCard;
import dossier.orders.api.OrderEvent.DutyBegun;
import dossier.orders.api.OrderEvent.TaskAskedFor;
import dossier.orders.api.OrderEvent.TaskAssigned;
import dossier.orders.api.OrderStage;
import dossier.receivables.api.AccountEvent.CreditGranted;
import dossier.receivables.api.AccountEvent.CreditWithdrawn;
import dossier.receivables.api.AccountId;
import dossier.receivables.api.AccountToCredit;
import dossier.receivables.api.PaymentInHand;
import dossier.receivables.api.Payments.Payment;
import dossier.receivables.api.Payments.Use;
import dossier.receivables.api.ReceivableId;
import dossier.words.Money;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** CMP-05: what was agreed reaches the order and the account of the customer, in the same append. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RemediesTest {
    private static final AccountId ACCOUNT = new AccountId(ACME.value());
    private static final Money HUNDRED = Money.cny("100.00");
    private static final RemedyProposed REFUND = new RemedyProposed(ID, 1, RemedyKind.REFUND, "Money back", HUNDRED);
    private static final RemedyAgreed AGREED = new RemedyAgreed(ID, 1, "Agreed", PHOTO);
    private static final RemedyCredited CREDITED = new RemedyCredited(ID, 1, ACCOUNT, 3, HUNDRED);
    private static final AgreeRemedy AGREE = new AgreeRemedy(ID, 1, "Agreed", PHOTO);
    private static final AccountToCredit OPEN = new AccountToCredit(ACCOUNT, true, 2);
    private static final OrderRemedy HAVE_IT_DONE = new OrderRemedy(ID, 1, ORDER, PRODUCTION, "A new bolt", TOMORROW);
    private static final RemedyProposed REPAIR = new RemedyProposed(ID, 1, RemedyKind.REPAIR, "A new bolt", null);
    private static final RemedyOrdered ORDERED = new RemedyOrdered(ID, 1, ORDER, 5, PRODUCTION, TOMORROW);

    @Test
    void money_says_how_much() {
        for (var nothing : new Money[] {null, Money.cny("0.00")})
            by(OWNER)
                    .given(inHand())
                    .when(new ProposeRemedy(ID, RemedyKind.REFUND, "Money back", nothing))
                    .refused(CMP_05);
        by(OWNER)
                .given(inHand())
                .when(new ProposeRemedy(ID, RemedyKind.REFUND, "Money back", HUNDRED))
                .allowedBy(CMP_05);
    }

    @Test
    void agreed_money_stands_in_the_account_of_the_customer() {
        by(OWNER, OPEN).given(inHand(REFUND)).when(AGREE).then(AGREED, CREDITED);
        by(OWNER, OPEN)
                .given(inHand(REFUND))
                .when(AGREE)
                .granting(new CreditGranted(ACCOUNT, 3, HUNDRED, TODAY, ID.value(), "TS-2026-00001", PHOTO));
        by(OWNER, OPEN)
                .given(inHand(REFUND))
                .when(new AgreeRemedy(ID, 1, "Agreed", null))
                .refused(CMP_05);
        by(OWNER, new AccountToCredit(ACCOUNT, false, 0))
                .given(inHand(REFUND))
                .when(AGREE)
                .refused(CMP_05);
        by(OWNER)
                .given(inHand(REPAIR))
                .when(new AgreeRemedy(ID, 1, "Agreed", null))
                .then(new RemedyAgreed(ID, 1, "Agreed", null));
        by(OWNER)
                .given(inHand(REPAIR))
                .when(new AgreeRemedy(ID, 1, "Agreed", null))
                .granting();
    }

    @Test
    void what_was_credited_names_no_receivable_any_more() {
        by(OWNER)
                .given(inHand(REFUND, AGREED, CREDITED))
                .when(new CarryOutRemedy(ID, 1, TODAY, null, null, "", null))
                .then(new RemedyCarriedOut(ID, 1, TODAY, null, null, "", null));
    }

    @Test
    void a_credit_that_settles_nothing_goes_with_its_remedy() {
        var drop = new DropRemedy(ID, 1, "They want a repair");
        var given = inHand(REFUND, AGREED, CREDITED);
        by(OWNER, credit(List.of())).given(given).when(drop).then(new RemedyDropped(ID, 1, "They want a repair"));
        by(OWNER, credit(List.of())).given(given).when(drop).granting(new CreditWithdrawn(ACCOUNT, 3));
        by(OWNER, credit(List.of(new Use(new ReceivableId("r-1"), HUNDRED))))
                .given(given)
                .when(drop)
                .refused(CMP_05);
        by(OWNER).given(inHand(REFUND)).when(drop).allowedBy(CMP_05);
    }

    @Test
    void goods_become_a_task_of_an_order_of_the_customer() {
        var agreed = new RemedyAgreed(ID, 1, "Agreed", null);
        by(OWNER, order(ACME, OrderStage.ACCEPTED))
                .given(inHand(REPAIR, agreed))
                .when(HAVE_IT_DONE)
                .then(ORDERED);
        by(OWNER, order(ACME, OrderStage.ACCEPTED))
                .given(inHand(REPAIR, agreed))
                .when(HAVE_IT_DONE)
                .granting(
                        new TaskAssigned(ORDER, 5, PRODUCTION, "A new bolt", TOMORROW),
                        new TaskAskedFor(ORDER, 5, ID.value(), "TS-2026-00001"),
                        new DutyBegun(ORDER, Duty.byEndOf(TOMORROW, ORD_02, "5")));
        by(OWNER, order(new CounterpartyId("rival"), OrderStage.ACCEPTED))
                .given(inHand(REPAIR, agreed))
                .when(HAVE_IT_DONE)
                .refused(CMP_05);
        by(OWNER, order(ACME, OrderStage.CANCELLED))
                .given(inHand(REPAIR, agreed))
                .when(HAVE_IT_DONE)
                .refused(STAGE);
        by(OWNER).given(inHand(REPAIR)).when(HAVE_IT_DONE).refused(CMP_05);
        by(OWNER).given(inHand(REFUND, AGREED)).when(HAVE_IT_DONE).refused(CMP_05);
        by(OWNER).given(inHand(REPAIR, agreed, ORDERED)).when(HAVE_IT_DONE).refused(STAGE);
        by(OWNER)
                .given(inHand(REPAIR, agreed))
                .when(new OrderRemedy(ID, 1, ORDER, PRODUCTION, "A new bolt", TODAY.minusDays(1)))
                .refused(STAGE);
        by(SELLER).given(inHand(REPAIR, agreed)).when(HAVE_IT_DONE).refused(CMP_03);
    }

    @Test
    void what_was_ordered_is_carried_out_by_that_order() {
        by(OWNER)
                .given(inHand(REPAIR, new RemedyAgreed(ID, 1, "Agreed", null), ORDERED))
                .when(new CarryOutRemedy(ID, 1, TODAY, null, null, "", null))
                .then(new RemedyCarriedOut(ID, 1, TODAY, ORDER, null, "", null));
    }

    private static OrderCard order(CounterpartyId customer, OrderStage stage) {
        return new OrderCard(ORDER, "DD-2026-00001", new ContractId("c-1"), customer, SALES, 4, stage);
    }

    private static PaymentInHand credit(List<Use> uses) {
        return new PaymentInHand(ACCOUNT, new Payment(3, HUNDRED, TODAY, PHOTO, uses, null, false));
    }
}
