package dossier.receivables.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.receivables.api.AccountEvent.CreditGranted;
import dossier.words.Context;
import dossier.words.Money;
import dossier.words.StoredFile;
import java.time.LocalDate;
import java.util.List;

/**
 * The account in which what is made good to a customer stands, as its own stream says (CMP-05).
 *
 * @param open whether there is one
 * @param payments how many payments and credits it has
 */
@Context("customer-accounts")
public record AccountToCredit(AccountId account, boolean open, int payments) implements Answer {
    /** Is there one? Whatever is granted on the answer is granted on the version it rests on, or not at all. */
    public record Of(AccountId account) implements Question<AccountToCredit> {}

    /** The number that the next credit has among the payments. */
    public int next() {
        return payments + 1;
    }

    /** What the account remembers of it. */
    public List<AccountEvent> credit(
            Money amount, LocalDate on, String complaint, String complaintNumber, StoredFile proof) {
        return List.of(new CreditGranted(account, next(), amount, on, complaint, complaintNumber, proof));
    }
}
