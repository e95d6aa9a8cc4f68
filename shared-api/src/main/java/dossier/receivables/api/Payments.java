package dossier.receivables.api;

import dossier.receivables.api.AccountEvent.CreditGranted;
import dossier.receivables.api.AccountEvent.CreditWithdrawn;
import dossier.receivables.api.AccountEvent.PaymentRecorded;
import dossier.receivables.api.AccountEvent.PaymentReversed;
import dossier.receivables.api.AccountEvent.PaymentUsed;
import dossier.receivables.api.AccountEvent.ReversalProposed;
import dossier.receivables.api.AccountEvent.ReversalRejected;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a customer paid and what of it is used: the same for deciding and for showing. */
public record Payments(List<Payment> all) {
    public static final Payments NONE = new Payments(List.of());

    /** So much of a payment settles a receivable. */
    public record Use(ReceivableId receivable, Money amount) {}

    /** @param proposer who wants it reversed, until a second person has decided; null while nobody does */
    public record Payment(
            int number,
            Money amount,
            LocalDate paidOn,
            StoredFile proof,
            List<Use> uses,
            @Nullable PersonId proposer,
            boolean reversed) {
        /** What of it settles nothing yet: paid in advance, or too much. */
        public Money unused() {
            if (reversed) return amount.with(BigDecimal.ZERO);
            return uses.stream().map(Use::amount).reduce(amount, Money::minus);
        }

        /** What of it settles this receivable. */
        public Money usedFor(ReceivableId receivable) {
            return uses.stream()
                    .filter(it -> it.receivable.equals(receivable))
                    .map(Use::amount)
                    .findFirst()
                    .orElse(amount.with(BigDecimal.ZERO));
        }

        /** It may be used, and nobody wants it reversed. */
        public boolean sound() {
            return !reversed && proposer == null;
        }

        private Payment using(PaymentUsed it) {
            var others = uses.stream().filter(use -> !use.receivable.equals(it.receivable()));
            var next = it.amount().nothing() ? Stream.<Use>empty() : Stream.of(new Use(it.receivable(), it.amount()));
            return new Payment(
                    number, amount, paidOn, proof, Stream.concat(others, next).toList(), proposer, reversed);
        }

        private Payment proposedBy(@Nullable PersonId person) {
            return new Payment(number, amount, paidOn, proof, uses, person, reversed);
        }

        private Payment reversing() {
            return new Payment(number, amount, paidOn, proof, uses, null, true);
        }
    }

    public Payments after(AccountEvent event) {
        return switch (event) {
            case PaymentRecorded it -> plus(it.payment(), it.amount(), it.paidOn(), it.proof());
            case CreditGranted it -> plus(it.payment(), it.amount(), it.grantedOn(), it.proof());
            case CreditWithdrawn it -> changed(it.payment(), Payment::reversing);
            case PaymentUsed it -> changed(it.payment(), one -> one.using(it));
            case ReversalProposed it -> changed(it.payment(), one -> one.proposedBy(it.proposer()));
            case ReversalRejected it -> changed(it.payment(), one -> one.proposedBy(null));
            case PaymentReversed it -> changed(it.payment(), Payment::reversing);
            default -> this;
        };
    }

    public Optional<Payment> find(int number) {
        return all.stream().filter(it -> it.number == number).findFirst();
    }

    /** What stands in the account, one for each currency in the order of their codes; none where nothing does. */
    public List<Money> unused() {
        return Money.sums(all.stream().map(Payment::unused)).stream()
                .filter(it -> !it.nothing())
                .toList();
    }

    private Payments plus(int number, Money amount, LocalDate paidOn, StoredFile proof) {
        var more = new ArrayList<>(all);
        more.add(new Payment(number, amount, paidOn, proof, List.of(), null, false));
        return new Payments(List.copyOf(more));
    }

    private Payments changed(int number, UnaryOperator<Payment> change) {
        return new Payments(all.stream()
                .map(it -> it.number == number ? change.apply(it) : it)
                .toList());
    }
}
