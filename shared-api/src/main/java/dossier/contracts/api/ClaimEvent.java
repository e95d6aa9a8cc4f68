package dossier.contracts.api;

import dossier.words.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a contract remembers of the receivables under it. Appended with the decision on the receivable, on the version it rests on: the contract's version is the lock. */
public sealed interface ClaimEvent extends ContractEvent {
    /**
     * REV-01: a payment milestone or a delivery under it was entered as a receivable, and cannot be entered again.
     *
     * @param receivable id of the receivable
     * @param milestone its place in the contract, from 1; null for what a delivery comes to
     * @param gross what is to be paid, with its tax
     */
    record RevenueClaimed(
            ContractId id, String receivable, @Nullable Integer milestone, Money gross, LocalDate dueOn)
            implements ClaimEvent {}

    /** It was entered by mistake; what it stood for can be entered anew. */
    record ClaimWithdrawn(ContractId id, String receivable) implements ClaimEvent {}

    /** @param paid all that is paid of this receivable now, in place of what was before */
    record PaymentCounted(ContractId id, String receivable, Money paid) implements ClaimEvent {}

    /** The payment that had fulfilled an obligation was taken back. */
    record ObligationReopened(ContractId id, int obligation) implements ClaimEvent {}
}
