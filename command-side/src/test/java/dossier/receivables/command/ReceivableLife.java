package dossier.receivables.command;

import static dossier.handbook.Authority.APPROVE_CREDIT;
import static dossier.handbook.Authority.DRAFT_CONTRACTS;
import static dossier.handbook.Authority.HANDLE_ORDERS;
import static dossier.handbook.Authority.KEEP_RECEIVABLES;
import static dossier.handbook.Rule.CON_09;
import static dossier.handbook.Rule.REV_02;
import static dossier.handbook.Scenario.someone;

import dossier.contracts.api.ContractClaims;
import dossier.contracts.api.ContractClaims.Milestone;
import dossier.contracts.api.ContractId;
import dossier.contracts.api.PaymentMilestone.Kind;
import dossier.contracts.api.Portion;
import dossier.counterparties.api.CounterpartyId;
import dossier.files.api.FileCard;
import dossier.handbook.Actor;
import dossier.handbook.Answer;
import dossier.handbook.Circumstances;
import dossier.handbook.Duty;
import dossier.handbook.Scenario;
import dossier.orders.api.AcceptedDelivery;
import dossier.orders.api.OrderId;
import dossier.receivables.api.AccountId;
import dossier.receivables.api.InvoiceHolder;
import dossier.receivables.api.PaymentInHand;
import dossier.receivables.api.Payments;
import dossier.receivables.api.Payments.Payment;
import dossier.receivables.api.ReceivableCommand;
import dossier.receivables.api.ReceivableEvent;
import dossier.receivables.api.ReceivableEvent.*;
import dossier.receivables.api.ReceivableId;
import dossier.receivables.api.ReceivableNumber;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.StoredFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** People, a contract and histories that the tests of receivables share. */
final class ReceivableLife {
    static final ReceivableId ID = new ReceivableId("r-1");
    static final ContractId CONTRACT = new ContractId("c-1");
    static final OrderId ORDER = new OrderId("o-1");
    static final CounterpartyId ACME = new CounterpartyId("acme");
    static final AccountId ACCOUNT = new AccountId("acme");
    static final DepartmentId SALES = new DepartmentId("sales");
    static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    static final LocalDate DUE = LocalDate.parse("2026-03-20");
    static final StoredFile SLIP = new StoredFile("a".repeat(64), "slip.pdf", "application/pdf", 9);
    static final Money HUNDRED = Money.cny("100.00"), FORTY = Money.cny("40.00"), SIXTY = Money.cny("60.00");

    static final Actor SELLER = someone("li", "sales", DRAFT_CONTRACTS);
    static final Actor OPERATIONS = someone("tian", "network", HANDLE_ORDERS);
    static final Actor FINANCE = someone("sun", "finance", KEEP_RECEIVABLES);
    static final Actor DIRECTOR = someone("lin", "management", APPROVE_CREDIT);

    static final Duty PAY = Duty.byEndOf(DUE, CON_09, "3");
    static final Duty CHASE = Duty.byEndOf(DUE.plusDays(7), REV_02, "");
    static final RevenueEntered ENTERED = new RevenueEntered(
            ID,
            "YS-2026-00001",
            CONTRACT,
            "HT-2026-00001",
            ACME,
            SALES,
            Kind.DEPOSIT,
            1,
            null,
            null,
            Money.cny("88.50"),
            Money.cny("11.50"),
            HUNDRED,
            TODAY,
            DUE);

    private ReceivableLife() {}

    static Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).atZone(Circumstances.ZONE).toInstant();
    }

    /** One milestone of 100.00 whose day is known. */
    static ContractClaims contract(@Nullable String receivable, boolean paid) {
        return claims(List.of(
                new Milestone(1, Kind.DEPOSIT, HUNDRED, DUE, 3, paid ? null : PAY, paid, receivable, null),
                new Milestone(2, Kind.DELIVERY, HUNDRED, null, null, null, false, null, null)));
    }

    static ContractClaims claims(List<Milestone> milestones) {
        return new ContractClaims(CONTRACT, "HT-2026-00001", true, SALES, ACME, true, new BigDecimal("13"), milestones);
    }

    static AcceptedDelivery delivered(String amount, @Nullable String receivable) {
        return new AcceptedDelivery(
                ORDER, 1, CONTRACT, new Portion(Money.cny(amount), List.of()), TODAY.minusDays(1), receivable, null);
    }

    static PaymentInHand inHand(Money amount, Payments.Use... uses) {
        return new PaymentInHand(ACCOUNT, new Payment(1, amount, TODAY, SLIP, List.of(uses), null, false));
    }

    /** Someone before a receivable, while every register has a good answer. */
    static Scenario<ReceivableCommand, ReceivableState, ReceivableEvent> by(Actor actor, Answer... more) {
        var answers = new ArrayList<Answer>(Arrays.asList(more));
        for (var usual : List.of(
                contract(null, false),
                delivered("100.00", null),
                inHand(HUNDRED),
                new InvoiceHolder("12345678", null),
                new ReceivableNumber("YS-2026-00001"),
                new FileCard(SLIP.sha256(), true, SLIP.size())))
            if (answers.stream().noneMatch(it -> it.getClass() == usual.getClass())) answers.add(usual);
        return Scenario.of(ReceivableDecider.RECEIVABLE, actor).knowing(answers.toArray(Answer[]::new));
    }

    static ReceivableEvent[] entered(ReceivableEvent... more) {
        return history(List.of(ENTERED, new DutyBegun(ID, CHASE)), more);
    }

    static ReceivableEvent[] agreed(ReceivableEvent... more) {
        return history(
                List.of(ENTERED, new DutyBegun(ID, CHASE), new RevenueConfirmed(ID, FINANCE.person(), "")), more);
    }

    static PaymentAllocated allocated(Money amount) {
        return new PaymentAllocated(ID, 1, amount, TODAY);
    }

    private static ReceivableEvent[] history(List<ReceivableEvent> first, ReceivableEvent... more) {
        var all = new ArrayList<>(first);
        all.addAll(Arrays.asList(more));
        return all.toArray(ReceivableEvent[]::new);
    }
}
