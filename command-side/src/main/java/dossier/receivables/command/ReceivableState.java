package dossier.receivables.command;

import dossier.handbook.Duties;
import dossier.handbook.DutyEvent;
import dossier.handbook.Rule;
import dossier.orders.api.OrderId;
import dossier.receivables.api.Balance;
import dossier.receivables.api.ReceivableEvent;
import dossier.receivables.api.ReceivableEvent.DunningStepTaken;
import dossier.receivables.api.ReceivableEvent.InvoiceIssued;
import dossier.receivables.api.ReceivableEvent.InvoiceReversed;
import dossier.receivables.api.ReceivableEvent.RevenueEntered;
import dossier.receivables.api.ReceivableId;
import dossier.receivables.api.ReceivableStanding;
import dossier.words.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a receivable remembers in order to decide, and no more. */
public sealed interface ReceivableState {
    record Absent() implements ReceivableState {}

    /**
     * @param order null for a milestone, and so is the delivery
     * @param invoice null while there is none, and once it was taken back whole
     * @param steps how often the customer was urged
     */
    record Open(
            Balance balance,
            @Nullable OrderId order,
            @Nullable Integer delivery,
            @Nullable Invoice invoice,
            int steps,
            Duties duties)
            implements ReceivableState {
        private Open with(Balance next) {
            return new Open(next, order, delivery, invoice, steps, duties);
        }

        private Open with(Duties next) {
            return new Open(balance, order, delivery, invoice, steps, next);
        }

        private Open invoiced(ReceivableEvent event, @Nullable Invoice next) {
            var after = Objects.requireNonNull(Balance.after(balance, event));
            return new Open(after, order, delivery, next, steps, duties);
        }

        ReceivableStanding standing(ReceivableId id) {
            return new ReceivableStanding(
                    id,
                    balance,
                    steps,
                    duties.find(Rule.REV_02, "").map(Duties.Owed::duty).orElse(null));
        }
    }

    /** @param left what was not taken back of it */
    record Invoice(String number, LocalDate issuedOn, Money left) {
        private Invoice left(Money next) {
            return new Invoice(number, issuedOn, next);
        }
    }

    /** @throws IllegalStateException before it was entered, where no clause that needs it is asked */
    default Open open() {
        if (this instanceof Open open) return open;
        throw new IllegalStateException("not entered");
    }

    static ReceivableState evolve(ReceivableState state, ReceivableEvent event) {
        if (event instanceof RevenueEntered it)
            return new Open(
                    Objects.requireNonNull(Balance.after(null, it)), it.order(), it.delivery(), null, 0, Duties.NONE);
        var was = state.open();
        return switch (event) {
            case DutyEvent it -> was.with(was.duties.after(it));
            case DunningStepTaken it ->
                new Open(was.balance, was.order, was.delivery, was.invoice, it.step(), was.duties);
            case InvoiceIssued it -> was.invoiced(it, new Invoice(it.number(), it.issuedOn(), was.balance.gross()));
            case InvoiceReversed it ->
                was.invoiced(it, was.invoice == null || it.left().nothing() ? null : was.invoice.left(it.left()));
            default -> was.with(Objects.requireNonNull(Balance.after(was.balance, event)));
        };
    }
}
