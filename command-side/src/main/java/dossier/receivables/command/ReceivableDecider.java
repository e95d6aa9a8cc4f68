package dossier.receivables.command;

import static dossier.handbook.Authority.DRAFT_CONTRACTS;
import static dossier.handbook.Authority.HANDLE_ORDERS;
import static dossier.handbook.Authority.KEEP_RECEIVABLES;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;
import static dossier.receivables.api.ReceivableStage.CONFIRMED;
import static dossier.receivables.api.ReceivableStage.DISPUTED;
import static dossier.receivables.api.ReceivableStage.ENTERED;

import dossier.contracts.api.ContractClaims;
import dossier.files.api.FileCard;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.handbook.Question;
import dossier.orders.api.AcceptedDelivery;
import dossier.receivables.api.AccountId;
import dossier.receivables.api.Balance;
import dossier.receivables.api.InvoiceHolder;
import dossier.receivables.api.PaymentInHand;
import dossier.receivables.api.ReceivableCommand;
import dossier.receivables.api.ReceivableCommand.*;
import dossier.receivables.api.ReceivableEvent;
import dossier.receivables.api.ReceivableNumber;
import dossier.receivables.api.ReceivableStage;
import dossier.receivables.command.ReceivableState.Absent;
import dossier.words.Event;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A receivable's decisions, from its entry to its last payment. Pure: no clock, no Spring, no Axon. */
public final class ReceivableDecider {
    private ReceivableDecider() {}

    // spotless:off: a table is read in columns
    private static final Clauses<ReceivableCommand, ReceivableState> CLAUSES = Clauses.of(ReceivableCommand.class, ReceivableState.class)
            .opening(EnterMilestone.class,
                    may(ORG_04, HANDLE_ORDERS),
                    needs(STAGE, "new-receivable", r -> r instanceof Absent),
                    asks(KNOWN, "contract-to-earn-from", (_, _, given) -> given.know(ContractClaims.class).open()),
                    asks(KNOWN, "milestone-to-enter", (enter, _, given) -> given.know(ContractClaims.class).milestone(enter.milestone()).filter(ContractClaims.Milestone::toEnter).isPresent()))
            .opening(EnterDelivery.class,
                    may(ORG_04, HANDLE_ORDERS),
                    needs(STAGE, "new-receivable", r -> r instanceof Absent),
                    asks(KNOWN, "contract-to-earn-from", (_, _, given) -> given.know(ContractClaims.class).open()),
                    asks(STAGE, "contract-paid-by-delivery", (_, _, given) -> given.know(ContractClaims.class).milestones().isEmpty()),
                    asks(KNOWN, "delivery-to-enter", (enter, _, given) -> toEnter(enter, given.know(AcceptedDelivery.class))))
            .before(ConfirmRevenue.class,
                    may(ORG_04, KEEP_RECEIVABLES),
                    needs(STAGE, "revenue-to-reconcile", r -> reconciled(r, ENTERED, DISPUTED)))
            .before(DisputeRevenue.class,
                    may(ORG_04, KEEP_RECEIVABLES),
                    needs(STAGE, "revenue-to-reconcile", r -> reconciled(r, ENTERED)))
            .before(WithdrawRevenue.class,
                    may(ORG_04, HANDLE_ORDERS),
                    needs(STAGE, "revenue-to-reconcile", r -> reconciled(r, ENTERED, DISPUTED)))
            .before(IssueInvoice.class,
                    may(ORG_04, KEEP_RECEIVABLES),
                    needs(STAGE, "reconciled-revenue", r -> reconciled(r, CONFIRMED)),
                    needs(STAGE, "not-invoiced-yet", r -> !r.open().balance().invoiced()),
                    asks(UNIQUE, "invoice-of-its-own", (_, _, given) -> given.know(InvoiceHolder.class).receivable() == null),
                    asks(STAGE, "day-that-has-come", (issue, _, given) -> !issue.issuedOn().isAfter(given.today())),
                    asks(KNOWN, "uploaded-file", (issue, _, given) -> issue.copy() == null || given.know(FileCard.class).holds(issue.copy())))
            .before(ReverseInvoice.class,
                    may(ORG_04, KEEP_RECEIVABLES),
                    needs(STAGE, "invoice-that-stands", r -> r.open().invoice() != null),
                    asks(STAGE, "amount-above-nothing", (reverse, _, _) -> !reverse.amount().nothing()),
                    asksNothingMissing(STAGE, "within-the-invoice", (reverse, r, _) -> Optional.ofNullable(r.open().invoice()).map(it -> beyond(reverse.amount().rounded(), it.left())).orElse(List.of())),
                    asks(UNIQUE, "invoice-of-its-own", (_, _, given) -> given.know(InvoiceHolder.class).receivable() == null),
                    asks(STAGE, "day-that-has-come", (reverse, _, given) -> !reverse.issuedOn().isAfter(given.today())),
                    asks(STAGE, "not-before-the-invoice", (reverse, r, _) -> Optional.ofNullable(r.open().invoice()).filter(it -> reverse.issuedOn().isBefore(it.issuedOn())).isEmpty()),
                    asks(KNOWN, "uploaded-file", (reverse, _, given) -> reverse.copy() == null || given.know(FileCard.class).holds(reverse.copy())))
            .before(AllocatePayment.class,
                    may(ORG_04, KEEP_RECEIVABLES),
                    needs(STAGE, "reconciled-revenue", r -> reconciled(r, CONFIRMED)),
                    asks(KNOWN, "payment-in-hand", (_, _, given) -> given.know(PaymentInHand.class).sound()),
                    asks(STAGE, "amount-above-nothing", (allocate, _, _) -> !allocate.amount().nothing()),
                    asksNothingMissing(STAGE, "within-the-payment", (allocate, _, given) -> Optional.ofNullable(given.know(PaymentInHand.class).payment()).map(it -> beyond(allocate.amount(), it.unused())).orElse(List.of())),
                    asksNothingMissing(STAGE, "within-the-receivable", (allocate, r, _) -> beyond(allocate.amount(), r.open().balance().open())))
            .before(ReleasePayment.class,
                    may(ORG_04, KEEP_RECEIVABLES),
                    asks(KNOWN, "payment-that-settles-it", (release, r, _) -> !r.open().balance().settledBy(release.payment()).nothing()))
            .before(TakeDunningStep.class,
                    entitledAs(ORG_04, "sales-or-finance", ReceivableDecider::salesOrFinance),
                    needs(STAGE, "overdue-receivable", (r, given) -> r.open().balance().overdue(given.today())),
                    asks(STAGE, "day-to-come", (step, _, given) -> step.promisedOn() == null || !step.promisedOn().isBefore(given.today())))
            .before(RemindOfDuty.class,
                    byTheHouse(),
                    asks(STAGE, "duty-to-remind-of", (remind, r, given) -> r.open().duties().toRemind(remind.rule(), remind.subject(), given.at())))
            .before(NoteBreach.class,
                    byTheHouse(),
                    asks(STAGE, "duty-overdue", (note, r, given) -> r.open().duties().toBreach(note.rule(), note.subject(), given.at())))
            .asking(EnterMilestone.class, (enter, _, given) -> List.of(new ContractClaims.Of(enter.contract()), new ReceivableNumber.Next(given.today().getYear())))
            .asking(EnterDelivery.class, (enter, _, given) -> List.of(new ContractClaims.Of(enter.contract()), new AcceptedDelivery.Of(enter.order(), enter.delivery()), new ReceivableNumber.Next(given.today().getYear())))
            .asking(WithdrawRevenue.class, (_, r, _) -> whatItStandsFor(r))
            .asking(IssueInvoice.class, (issue, _, _) -> invoice(issue.number(), issue.copy()))
            .asking(ReverseInvoice.class, (reverse, _, _) -> invoice(reverse.number(), reverse.copy()))
            .asking(AllocatePayment.class, (allocate, r, _) -> payment(allocate.payment(), r.open().balance()))
            .asking(ReleasePayment.class, (release, r, _) -> payment(release.payment(), r.open().balance()));
    // spotless:on

    public static final Decider<ReceivableCommand, ReceivableState, ReceivableEvent> RECEIVABLE = new Decider<>(
            ReceivableCommand.class,
            new Absent(),
            ReceivableState::evolve,
            CLAUSES,
            ReceivableDecision::decide,
            ReceivableDecider::granted);

    /** What the contract, the order and the customer's account remember of it. */
    private static List<Event> granted(ReceivableCommand command, ReceivableState state, Circumstances given) {
        return switch (command) {
            case EnterMilestone it -> {
                var claims = given.know(ContractClaims.class);
                var milestone = claims.milestone(it.milestone()).orElseThrow();
                yield List.copyOf(claims.claim(
                        it.id().value(),
                        it.milestone(),
                        milestone.gross(),
                        Objects.requireNonNull(milestone.dueOn()),
                        given.happenedAt()));
            }
            case EnterDelivery it -> {
                var claims = given.know(ContractClaims.class);
                var delivery = given.know(AcceptedDelivery.class);
                var gross = ReceivableDecision.taxed(claims, delivery).gross();
                var due = ReceivableDecision.dueOn(delivery, given);
                yield and(
                        claims.claim(it.id().value(), null, gross, due, given.happenedAt()),
                        delivery.enter(it.id().value(), given.happenedAt()));
            }
            case WithdrawRevenue it ->
                and(
                        given.know(ContractClaims.class).withdraw(it.id().value()),
                        given.all(AcceptedDelivery.class)
                                .flatMap(one -> one.release(it.id().value()).stream())
                                .toList());
            case AllocatePayment it -> {
                var balance = state.open().balance();
                var inHand = given.know(PaymentInHand.class);
                var payment = Objects.requireNonNull(inHand.payment());
                yield and(
                        inHand.use(it.id(), balance.settledBy(it.payment()).plus(it.amount())),
                        given.know(ContractClaims.class)
                                .paid(
                                        it.id().value(),
                                        balance.paid().plus(it.amount()),
                                        payment.paidOn(),
                                        payment.proof()));
            }
            case ReleasePayment it -> {
                var balance = state.open().balance();
                var released = balance.settledBy(it.payment());
                yield and(
                        given.know(PaymentInHand.class).use(it.id(), released.with(BigDecimal.ZERO)),
                        given.know(ContractClaims.class)
                                .takenBack(it.id().value(), balance.paid().minus(released)));
            }
            default -> List.of();
        };
    }

    private static List<Event> and(List<? extends Event> some, List<? extends Event> more) {
        var all = new ArrayList<Event>(some);
        all.addAll(more);
        return all;
    }

    private static boolean toEnter(EnterDelivery enter, AcceptedDelivery delivery) {
        return enter.contract().equals(delivery.contract())
                && delivery.accepted() != null
                && !delivery.accepted().amount().nothing()
                && delivery.receivable() == null;
    }

    private static boolean reconciled(ReceivableState state, ReceivableStage... stages) {
        return Set.of(stages).contains(state.open().balance().reconciled());
    }

    /** What of an amount another does not cover, to be told. */
    private static List<String> beyond(Money asked, Money there) {
        if (!asked.currency().equals(there.currency())) return List.of(asked.currency());
        var over = asked.amount().subtract(there.amount());
        return over.signum() > 0 ? List.of(asked.currency() + " " + over.toPlainString()) : List.of();
    }

    private static Optional<PersonId> salesOrFinance(ReceivableState state, Circumstances given) {
        var in = state.open().balance().department();
        return given.by().handFor(DRAFT_CONTRACTS, in).or(() -> given.by().handFor(KEEP_RECEIVABLES, in));
    }

    private static List<Question<?>> whatItStandsFor(ReceivableState state) {
        var open = state.open();
        var contract = new ContractClaims.Of(open.balance().contract());
        return open.order() == null || open.delivery() == null
                ? List.of(contract)
                : List.of(contract, new AcceptedDelivery.Of(open.order(), open.delivery()));
    }

    private static List<Question<?>> invoice(String number, @Nullable StoredFile copy) {
        return copy == null
                ? List.of(new InvoiceHolder.Of(number))
                : List.of(new InvoiceHolder.Of(number), new FileCard.Of(copy.sha256()));
    }

    private static List<Question<?>> payment(int number, Balance balance) {
        var account = new AccountId(balance.counterparty().value());
        return Stream.<Question<?>>of(new PaymentInHand.Of(account, number), new ContractClaims.Of(balance.contract()))
                .toList();
    }
}
