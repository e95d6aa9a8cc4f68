package dossier.receivables.api;

import dossier.handbook.Duty;
import dossier.handbook.DutyEvent;
import dossier.handbook.Rule;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.Event;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a customer's account. */
@Context("customer-accounts")
public sealed interface AccountEvent extends Event {
    @Override
    AccountId id();

    /** @param name of the counterparty then */
    record AccountOpened(AccountId id, String name) implements AccountEvent {}

    record PaymentRecorded(
            AccountId id,
            int payment,
            PaymentMeans means,
            Money amount,
            LocalDate paidOn,
            @Confidential String reference,
            StoredFile proof)
            implements AccountEvent {}

    /**
     * CMP-05: what a complaint makes good stands in the account like a payment, and settles receivables where it is allocated to them. Granted with the agreement on the
     * remedy, in the same append.
     *
     * @param payment its number among the payments
     * @param complaint its identifier
     * @param complaintNumber its number, for people
     * @param proof of the agreement
     */
    record CreditGranted(
            AccountId id,
            int payment,
            Money amount,
            LocalDate grantedOn,
            String complaint,
            String complaintNumber,
            StoredFile proof)
            implements AccountEvent {}

    /** CMP-05: the remedy was dropped before its credit settled anything. */
    record CreditWithdrawn(AccountId id, int payment) implements AccountEvent {}

    /**
     * Granted with the decision on the receivable, in the same append: the version of the account is the lock.
     *
     * @param amount all that this payment settles of that receivable now, in place of what was before
     */
    record PaymentUsed(AccountId id, int payment, ReceivableId receivable, Money amount) implements AccountEvent {}

    record ReversalProposed(
            AccountId id,
            int payment,
            PersonId proposer,
            @Confidential String reason) implements AccountEvent {}

    record PaymentReversed(AccountId id, int payment, PersonId confirmer) implements AccountEvent {}

    record ReversalRejected(
            AccountId id,
            int payment,
            PersonId confirmer,
            @Confidential String reason) implements AccountEvent {}

    record DunningPlanned(
            AccountId id,
            int plan,
            List<PlannedStep> steps,
            @Confidential String reason) implements AccountEvent {}

    record LetterSent(
            AccountId id,
            int letter,
            List<OpenItem> items,
            @Confidential String text) implements AccountEvent {}

    /**
     * @param items unpaid that day
     * @param unused what stood in the account besides, one for each currency
     */
    record StatementIssued(AccountId id, int statement, LocalDate on, List<OpenItem> items, List<Money> unused)
            implements AccountEvent {}

    /** @param proof null where they answered by a link */
    record StatementConfirmed(
            AccountId id,
            int statement,
            LocalDate answeredOn,
            @Nullable StoredFile proof) implements AccountEvent {}

    record StatementDisputed(
            AccountId id,
            int statement,
            LocalDate answeredOn,
            @Confidential String difference,
            @Nullable StoredFile proof)
            implements AccountEvent {}

    /** @param expires first moment at which the link is not answered any more */
    record CustomerAsked(
            AccountId id,
            int link,
            int statement,
            @Confidential String sentTo,
            Instant expires) implements AccountEvent {}

    record LinkRevoked(AccountId id, int link) implements AccountEvent {}

    /** An answer came by a link, from whom it was sent to. */
    record CustomerAnswered(
            AccountId id, int link, @Confidential String sentTo) implements AccountEvent {}

    record DutyBegun(AccountId id, Duty duty) implements AccountEvent, DutyEvent.Begun {}

    record DutyReminded(AccountId id, Rule rule, String subject) implements AccountEvent, DutyEvent.Reminded {}

    record DutyBreached(AccountId id, Rule rule, String subject, Instant due)
            implements AccountEvent, DutyEvent.Breached {}

    record DutyKept(AccountId id, Rule rule, String subject, Instant due, Instant done)
            implements AccountEvent, DutyEvent.Kept {}
}
