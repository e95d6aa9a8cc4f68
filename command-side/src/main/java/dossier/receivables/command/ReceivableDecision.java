package dossier.receivables.command;

import static dossier.handbook.Rule.REV_02;

import dossier.contracts.api.ContractClaims;
import dossier.contracts.api.PaymentMilestone;
import dossier.contracts.api.Taxed;
import dossier.handbook.Circumstances;
import dossier.orders.api.AcceptedDelivery;
import dossier.receivables.api.PaymentInHand;
import dossier.receivables.api.ReceivableCommand;
import dossier.receivables.api.ReceivableCommand.*;
import dossier.receivables.api.ReceivableEvent;
import dossier.receivables.api.ReceivableEvent.*;
import dossier.receivables.api.ReceivableNumber;
import dossier.receivables.api.ReceivableStanding;
import dossier.receivables.command.ReceivableState.Open;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The events of a receivable's admitted commands, with the duty to chase it that they begin and end. */
final class ReceivableDecision {
    private ReceivableDecision() {}

    static List<ReceivableEvent> decide(ReceivableCommand command, ReceivableState state, Circumstances given) {
        var by = given.by().person();
        return switch (command) {
            case EnterMilestone it -> milestone(it, given);
            case EnterDelivery it -> delivery(it, given);
            case ConfirmRevenue(var id, var remark) -> List.of(new RevenueConfirmed(id, by, remark));
            case DisputeRevenue(var id, var reason) -> List.of(new RevenueDisputed(id, by, reason));
            case WithdrawRevenue(var id, var reason) ->
                and(new RevenueWithdrawn(id, reason), lapsed(command, state.open()));
            case IssueInvoice(var id, var kind, var number, var issuedOn, var copy) ->
                List.of(new InvoiceIssued(id, kind, number, issuedOn, copy));
            case ReverseInvoice it -> List.of(reversed(it, state.open()));
            case AllocatePayment it -> allocated(it, state.open(), given);
            case ReleasePayment it -> released(it, state.open(), given);
            case TakeDunningStep(var id, var means, var reason, var promisedOn) ->
                state.open().standing(id).urged(means, reason, promisedOn, null, given);
            case RemindOfDuty(var id, var rule, var subject) -> List.of(new DutyReminded(id, rule, subject));
            case NoteBreach(var id, var rule, var subject) -> {
                var due = state.open()
                        .duties()
                        .find(rule, subject)
                        .orElseThrow()
                        .duty()
                        .due();
                yield List.of(new DutyBreached(id, rule, subject, due));
            }
        };
    }

    private static List<ReceivableEvent> milestone(EnterMilestone it, Circumstances given) {
        var claims = given.know(ContractClaims.class);
        var milestone = claims.milestone(it.milestone()).orElseThrow();
        var taxed = claims.ofGross(milestone.gross());
        var dueOn = Objects.requireNonNull(milestone.dueOn());
        return entered(
                new RevenueEntered(
                        it.id(),
                        given.know(ReceivableNumber.class).number(),
                        it.contract(),
                        claims.number(),
                        Objects.requireNonNull(claims.counterparty()),
                        Objects.requireNonNull(claims.department()),
                        milestone.kind(),
                        it.milestone(),
                        null,
                        null,
                        taxed.net(),
                        taxed.tax(),
                        taxed.gross(),
                        given.today(),
                        dueOn),
                given);
    }

    private static List<ReceivableEvent> delivery(EnterDelivery it, Circumstances given) {
        var claims = given.know(ContractClaims.class);
        var delivery = given.know(AcceptedDelivery.class);
        var taxed = taxed(claims, delivery);
        return entered(
                new RevenueEntered(
                        it.id(),
                        given.know(ReceivableNumber.class).number(),
                        it.contract(),
                        claims.number(),
                        Objects.requireNonNull(claims.counterparty()),
                        Objects.requireNonNull(claims.department()),
                        PaymentMilestone.Kind.DELIVERY,
                        null,
                        it.order(),
                        it.delivery(),
                        taxed.net(),
                        taxed.tax(),
                        taxed.gross(),
                        Objects.requireNonNull(delivery.acceptedOn()),
                        dueOn(delivery, given)),
                given);
    }

    static Taxed taxed(ContractClaims claims, AcceptedDelivery delivery) {
        return claims.taxed(Objects.requireNonNull(delivery.accepted()).amount());
    }

    static LocalDate dueOn(AcceptedDelivery delivery, Circumstances given) {
        return Objects.requireNonNull(delivery.acceptedOn())
                .plusDays(given.policy().terms().receivables().paymentDays());
    }

    private static List<ReceivableEvent> entered(RevenueEntered entered, Circumstances given) {
        return List.of(entered, chasing(entered, entered.dueOn(), given));
    }

    private static InvoiceReversed reversed(ReverseInvoice it, Open receivable) {
        var invoice = Objects.requireNonNull(receivable.invoice());
        var amount = it.amount().rounded();
        return new InvoiceReversed(
                it.id(),
                it.number(),
                invoice.number(),
                amount,
                invoice.left().minus(amount),
                it.issuedOn(),
                it.reason(),
                it.copy());
    }

    /** With the last of it nothing is to be chased any more. */
    private static List<ReceivableEvent> allocated(AllocatePayment it, Open receivable, Circumstances given) {
        var payment = Objects.requireNonNull(given.know(PaymentInHand.class).payment());
        var allocated = new PaymentAllocated(it.id(), it.payment(), it.amount().rounded(), payment.paidOn());
        var settled = it.amount().isAtLeast(receivable.balance().open());
        return settled ? and(allocated, lapsed(it, receivable)) : List.of(allocated);
    }

    private static List<ReceivableEvent> released(ReleasePayment it, Open receivable, Circumstances given) {
        var balance = receivable.balance();
        var released = new PaymentReleased(it.id(), it.payment(), balance.settledBy(it.payment()), it.reason());
        return receivable.duties().none(REV_02)
                ? List.of(released, chasing(released, balance.dueOn(), given))
                : List.of(released);
    }

    /** From the day it is due, or from today where that is over. */
    private static DutyBegun chasing(ReceivableEvent event, LocalDate dueOn, Circumstances given) {
        var from = dueOn.isBefore(given.today()) ? given.today() : dueOn;
        return new DutyBegun(event.id(), ReceivableStanding.chase(from, given));
    }

    private static List<ReceivableEvent> lapsed(ReceivableCommand command, Open receivable) {
        return receivable.duties().owed().stream()
                .<ReceivableEvent>map(it ->
                        new DutyLapsed(command.id(), it.duty().rule(), it.duty().subject()))
                .toList();
    }

    private static List<ReceivableEvent> and(ReceivableEvent first, List<ReceivableEvent> then) {
        var all = new ArrayList<ReceivableEvent>();
        all.add(first);
        all.addAll(then);
        return all;
    }
}
