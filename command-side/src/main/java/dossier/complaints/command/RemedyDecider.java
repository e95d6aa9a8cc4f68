package dossier.complaints.command;

import static dossier.complaints.command.ComplaintClauses.*;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.SolutionCommand.*;
import dossier.complaints.api.SolutionEvent.*;
import dossier.complaints.command.ComplaintState.Open;
import dossier.complaints.command.Solution.Progress;
import dossier.complaints.command.Solution.Remedy;
import dossier.handbook.Circumstances;
import dossier.handbook.Clauses;
import dossier.handbook.Question;
import dossier.orders.api.OrderCard;
import dossier.receivables.api.AccountId;
import dossier.receivables.api.AccountToCredit;
import dossier.receivables.api.PaymentInHand;
import dossier.receivables.api.ReceivableStanding;
import dossier.words.Event;
import dossier.words.Money;
import dossier.words.StoredFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** CMP-05: what is done about a complaint. Goods become a task of an order, money a credit in the customer's account, each in the same append. */
final class RemedyDecider {
    private RemedyDecider() {}

    // spotless:off: a table is read in columns
    static final Clauses<RemedyCommand, ComplaintState> CLAUSES = Clauses.of(RemedyCommand.class, ComplaintState.class)
            .before(ProposeRemedy.class,
                    relations(),
                    live(),
                    owned(),
                    asks(CMP_05, "amount-of-the-remedy", (propose, _, _) -> !propose.kind().needsReceivable() || propose.amount() != null && !propose.amount().nothing()))
            .before(AgreeRemedy.class,
                    relations(),
                    live(),
                    asks(KNOWN, "proposed-remedy", (agree, c, _) -> remedy(c, agree.remedy(), Progress.PROPOSED).isPresent()),
                    asks(CMP_05, "agreement-in-writing", (agree, c, _) -> credit(agree, c.open()).isEmpty() || agree.proof() != null),
                    asks(CMP_05, "account-to-credit", (agree, c, given) -> credit(agree, c.open()).isEmpty() || given.know(AccountToCredit.class).open()),
                    uploaded(AgreeRemedy::proof))
            .before(OrderRemedy.class,
                    relations(),
                    live(),
                    asks(CMP_05, "agreed-remedy", (order, c, _) -> remedy(c, order.remedy(), Progress.AGREED).isPresent()),
                    asks(CMP_05, "remedy-without-money", (order, c, _) -> c.open().solution().remedy(order.remedy()).filter(it -> it.kind().needsReceivable()).isEmpty()),
                    asks(STAGE, "remedy-not-ordered-yet", (order, c, _) -> c.open().solution().remedy(order.remedy()).filter(it -> it.order() != null).isEmpty()),
                    asks(CMP_05, "order-of-the-customer", (_, c, given) -> ofTheCustomer(c, given.know(OrderCard.class))),
                    asks(STAGE, "live-order", (_, _, given) -> given.know(OrderCard.class).live()),
                    asks(STAGE, "day-to-come", (order, _, given) -> !order.dueOn().isBefore(given.today())))
            .before(DropRemedy.class,
                    relations(),
                    live(),
                    asks(KNOWN, "unfinished-remedy", (drop, c, _) -> c.open().solution().unfinished().contains(Integer.toString(drop.remedy()))),
                    asks(CMP_05, "credit-that-settles-nothing", (drop, c, given) -> credited(drop.remedy(), c.open()).isEmpty() || given.know(PaymentInHand.class).untouched()))
            .before(CarryOutRemedy.class,
                    relationsOrConcerned(),
                    live(),
                    asks(CMP_05, "agreed-remedy", (carry, c, _) -> remedy(c, carry.remedy(), Progress.AGREED).isPresent()),
                    asks(CMP_05, "order-of-the-remedy", (carry, c, given) -> orderNamed(carry, c, given)),
                    asks(CMP_05, "receivable-of-the-remedy", (carry, c, given) -> receivableNamed(carry, c, given)),
                    asks(STAGE, "day-that-has-come", (carry, _, given) -> !carry.doneOn().isAfter(given.today())),
                    uploaded(CarryOutRemedy::evidence))
            .asking(AgreeRemedy.class, (agree, c, _) -> and(files(agree.proof()), credit(agree, c.open()).map(_ -> new AccountToCredit.Of(account(c.open())))))
            .asking(OrderRemedy.class, (order, _, _) -> List.of(new OrderCard.Of(order.order())))
            .asking(DropRemedy.class, (drop, c, _) -> and(List.of(), credited(drop.remedy(), c.open()).map(it -> new PaymentInHand.Of(account(c.open()), it))))
            .asking(CarryOutRemedy.class, (carry, _, _) -> carrying(carry));
    // spotless:on

    static List<ComplaintEvent> decide(RemedyCommand command, ComplaintState state, Circumstances given) {
        var complaint = state.open();
        return switch (command) {
            case ProposeRemedy(var id, var kind, var text, var amount) ->
                List.of(new RemedyProposed(id, complaint.solution().remedies().size() + 1, kind, text, amount));
            case AgreeRemedy it -> agreed(it, complaint, given);
            case OrderRemedy it ->
                List.of(new RemedyOrdered(
                        it.id(),
                        it.remedy(),
                        it.order(),
                        given.know(OrderCard.class).tasks() + 1,
                        it.department(),
                        it.dueOn()));
            case DropRemedy(var id, var remedy, var reason) -> List.of(new RemedyDropped(id, remedy, reason));
            case CarryOutRemedy it -> {
                var ordered = complaint.solution().remedy(it.remedy()).map(Remedy::order);
                yield List.of(new RemedyCarriedOut(
                        it.id(),
                        it.remedy(),
                        it.doneOn(),
                        it.order() == null ? ordered.orElse(null) : it.order(),
                        it.receivable(),
                        it.remark(),
                        it.evidence()));
            }
        };
    }

    /** What the order and the customer's account remember of it. */
    static List<Event> granted(RemedyCommand command, ComplaintState state, Circumstances given) {
        var complaint = state.open();
        var number = complaint.matter().number();
        return switch (command) {
            case AgreeRemedy it ->
                credit(it, complaint)
                        .map(amount -> given.know(AccountToCredit.class)
                                .credit(amount, given.today(), it.id().value(), number, proof(it)))
                        .<List<Event>>map(List::copyOf)
                        .orElse(List.of());
            case OrderRemedy it ->
                List.copyOf(given.know(OrderCard.class)
                        .askFor(it.id().value(), number, it.department(), it.text(), it.dueOn()));
            case DropRemedy it ->
                credited(it.remedy(), complaint).isEmpty()
                        ? List.of()
                        : List.copyOf(given.know(PaymentInHand.class).withdrawCredit());
            case ProposeRemedy _, CarryOutRemedy _ -> List.of();
        };
    }

    private static List<ComplaintEvent> agreed(AgreeRemedy it, Open complaint, Circumstances given) {
        var events = new ArrayList<ComplaintEvent>();
        events.add(new RemedyAgreed(it.id(), it.remedy(), it.words(), it.proof()));
        credit(it, complaint)
                .map(amount -> new RemedyCredited(
                        it.id(),
                        it.remedy(),
                        account(complaint),
                        given.know(AccountToCredit.class).next(),
                        amount))
                .ifPresent(events::add);
        return events;
    }

    private static StoredFile proof(AgreeRemedy agree) {
        return Objects.requireNonNull(agree.proof(), "a clause asks for it");
    }

    /** What of money is agreed; an incident that nobody complained of has no customer to credit. */
    private static Optional<Money> credit(AgreeRemedy agree, Open complaint) {
        return complaint
                .solution()
                .remedy(agree.remedy())
                .filter(it -> it.kind().needsReceivable() && complaint.matter().sheet() != null)
                .map(Remedy::amount)
                .map(Money::rounded);
    }

    private static Optional<Integer> credited(int remedy, Open complaint) {
        return complaint.solution().remedy(remedy).map(Remedy::credit);
    }

    private static AccountId account(Open complaint) {
        return new AccountId(Objects.requireNonNull(complaint.matter().sheet())
                .counterparty()
                .value());
    }

    private static Optional<Remedy> remedy(ComplaintState state, int number, Progress progress) {
        return state.open().solution().remedy(number, progress);
    }

    private static boolean ofTheCustomer(ComplaintState state, OrderCard order) {
        var sheet = state.open().matter().sheet();
        return order.counterparty() != null
                && (sheet == null || sheet.counterparty().equals(order.counterparty()));
    }

    /** Of a remedy that was not agreed, another clause says so. */
    private static boolean orderNamed(CarryOutRemedy carry, ComplaintState state, Circumstances given) {
        if (carry.order() != null) return ofTheCustomer(state, given.know(OrderCard.class));
        return remedy(state, carry.remedy(), Progress.AGREED)
                .filter(it -> it.kind().needsOrder() && it.order() == null)
                .filter(_ -> state.open().matter().sheet() != null)
                .isEmpty();
    }

    private static boolean receivableNamed(CarryOutRemedy carry, ComplaintState state, Circumstances given) {
        var sheet = state.open().matter().sheet();
        if (carry.receivable() == null)
            return remedy(state, carry.remedy(), Progress.AGREED)
                    .filter(it -> it.kind().needsReceivable() && it.credit() == null)
                    .filter(_ -> sheet != null)
                    .isEmpty();
        var balance = given.know(ReceivableStanding.class).balance();
        return balance != null && (sheet == null || sheet.counterparty().equals(balance.counterparty()));
    }

    private static List<Question<?>> carrying(CarryOutRemedy carry) {
        return and(
                and(files(carry.evidence()), of(carry.order()).map(OrderCard.Of::new)),
                of(carry.receivable()).map(ReceivableStanding.Of::new));
    }

    private static <T> Optional<T> of(@Nullable T named) {
        return Optional.ofNullable(named);
    }

    private static List<Question<?>> and(List<Question<?>> some, Optional<? extends Question<?>> more) {
        return Stream.<Question<?>>concat(some.stream(), more.stream()).toList();
    }
}
