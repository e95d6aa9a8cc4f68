package dossier.standalone;

import dossier.contracts.api.ContractId;
import dossier.counterparties.api.CounterpartyId;
import dossier.orders.api.OrderId;
import dossier.receivables.api.DunningMeans;
import dossier.receivables.api.InvoiceKind;
import dossier.receivables.api.PaymentMeans;
import dossier.receivables.api.ReceivableCommand;
import dossier.receivables.api.ReceivableCommand.*;
import dossier.receivables.api.ReceivableId;
import dossier.words.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.Random;

/** What becomes of the accepted deliveries under one contract of the demo company's past: most are paid in time, some in parts, some late, chased or not. */
final class DemoRevenueLife {
    private static final String OPERATIONS = "tian-yu", CLERK = "cao-ying";

    /** Ours, where the contract says nothing. */
    private static final int PAYMENT_DAYS = 30;

    /** So many invoices there are to one of which a part is taken back. */
    private static final int RED_LETTERS = 12;

    private final ContractId contract;
    private final CounterpartyId customer;
    private final String seller, goods;
    private final DemoDesk desk;
    private final DemoBooks books;
    private final DemoAgenda agenda;
    private final Random dice;

    DemoRevenueLife(
            ContractId contract,
            CounterpartyId customer,
            String seller,
            String goods,
            DemoDesk desk,
            DemoBooks books,
            DemoAgenda agenda,
            Random dice) {
        this.contract = contract;
        this.customer = customer;
        this.seller = seller;
        this.goods = goods;
        this.desk = desk;
        this.books = books;
        this.agenda = agenda;
        this.dice = dice;
    }

    /** Now and then nobody hands the delivery on, and it is never entered. */
    void accepted(OrderId order, int delivery, BigDecimal amount, LocalDateTime answered) {
        if (chance(10)) return;
        var id = new ReceivableId(order.value() + "-" + delivery);
        var entered = agenda.after(answered, 1).withHour(11);
        agenda.at(entered, () -> {
            if (!desk.attempt(OPERATIONS, new EnterDelivery(id, contract, order, delivery))) return;
            books.delivered(new DemoBooks.Delivery(order, customer, seller, goods));
            reconciled(id, amount, answered, entered);
        });
    }

    private void reconciled(ReceivableId id, BigDecimal amount, LocalDateTime answered, LocalDateTime entered) {
        var agreed = agenda.after(entered, 1 + dice.nextInt(2));
        if (chance(8)) {
            at(agreed, CLERK, new DisputeRevenue(id, "签收单日期与订单不符，请核实。"));
            agreed = agenda.after(agreed, 2);
        }
        at(agreed, CLERK, new ConfirmRevenue(id, "与签收单、订单核对一致。"));
        var invoiced = agenda.after(agreed, 1);
        agenda.at(
                invoiced,
                () -> desk.attempt(CLERK, new IssueInvoice(id, InvoiceKind.SPECIAL, number(id), desk.today(), null)));
        if (id.value().hashCode() % RED_LETTERS == 0) redLetter(id, agenda.after(invoiced, 3));
        payments(id, amount, answered.plusDays(PAYMENT_DAYS), invoiced);
    }

    /** A part of some is taken back; who tries to take back more than it came to is told so. */
    private void redLetter(ReceivableId id, LocalDateTime moment) {
        agenda.at(moment, () -> desk.attempt(CLERK, reversal(id, "999999999.00")));
        agenda.at(moment.plusMinutes(5), () -> desk.attempt(CLERK, reversal(id, "100.00")));
    }

    private ReverseInvoice reversal(ReceivableId id, String amount) {
        var issuedOn = desk.today();
        return new ReverseInvoice(id, "9" + number(id).substring(1), Money.cny(amount), issuedOn, "运费多开，红字冲减。", null);
    }

    private void payments(ReceivableId id, BigDecimal amount, LocalDateTime due, LocalDateTime invoiced) {
        var late = chance(30);
        if (late) dunning(id, due);
        var paid = late ? due.plusDays(6 + dice.nextInt(20)) : due.minusDays(dice.nextInt(12));
        var first = paid.isBefore(invoiced) ? agenda.after(invoiced, 1) : paid;
        if (chance(15)) {
            var part = amount.multiply(new BigDecimal("0.6")).setScale(2, RoundingMode.DOWN);
            pay(id, part, part, first);
            pay(id, amount.subtract(part), amount.subtract(part), agenda.after(first, 8));
        } else if (chance(6)) {
            pay(id, amount.add(new BigDecimal("1000.00")), amount, first);
        } else {
            pay(id, amount, amount, first);
        }
    }

    /** Two thirds of those who are late are called before the week is over. */
    private void dunning(ReceivableId id, LocalDateTime due) {
        if (!chance(65)) return;
        var called = due.plusDays(3).withHour(15);
        agenda.at(
                called,
                () -> desk.attempt(
                        seller,
                        new TakeDunningStep(
                                id,
                                DunningMeans.PHONE,
                                "客户称资金周转紧张，正在走付款流程。",
                                desk.today().plusDays(7))));
    }

    private void pay(ReceivableId id, BigDecimal received, BigDecimal settled, LocalDateTime moment) {
        var means = chance(20) ? PaymentMeans.DRAFT : PaymentMeans.TRANSFER;
        agenda.at(moment.withHour(16), () -> {
            books.open(CLERK, customer);
            var payment = books.received(CLERK, customer, means, new Money(received, "CNY"));
            books.settle(CLERK, id, payment, new Money(settled, "CNY"));
        });
    }

    private static String number(ReceivableId id) {
        return "%020d".formatted(Math.abs((long) id.value().hashCode()));
    }

    private void at(LocalDateTime moment, String person, ReceivableCommand command) {
        agenda.at(moment, () -> desk.attempt(person, command));
    }

    private boolean chance(int percent) {
        return dice.nextInt(100) < percent;
    }
}
