package dossier.receivables.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.receivables.api.AccountEvent.CreditWithdrawn;
import dossier.receivables.api.AccountEvent.PaymentUsed;
import dossier.words.Context;
import dossier.words.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment of a customer, as their account's own stream says.
 *
 * @param payment null when there is none of that number
 */
@Context("customer-accounts")
public record PaymentInHand(AccountId account, Payments.@Nullable Payment payment) implements Answer {
    /** What is left of it? Whatever is granted on the answer is granted on the version it rests on, or not at all. */
    public record Of(AccountId account, int payment) implements Question<PaymentInHand> {}

    public boolean sound() {
        return payment != null && payment.sound();
    }

    /** It is not used, and may be taken back. */
    public boolean untouched() {
        return sound() && payment != null && payment.uses().isEmpty();
    }

    /** CMP-05: what the account remembers of a credit that is not granted any more. */
    public List<AccountEvent> withdrawCredit() {
        return payment == null ? List.of() : List.of(new CreditWithdrawn(account, payment.number()));
    }

    /** What the account remembers: all that the payment settles of the receivable from now on. */
    public List<AccountEvent> use(ReceivableId receivable, Money amount) {
        return payment == null ? List.of() : List.of(new PaymentUsed(account, payment.number(), receivable, amount));
    }
}
