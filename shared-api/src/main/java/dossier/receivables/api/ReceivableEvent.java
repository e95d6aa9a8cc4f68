package dossier.receivables.api;

import dossier.contracts.api.ContractId;
import dossier.contracts.api.PaymentMilestone;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Duty;
import dossier.handbook.DutyEvent;
import dossier.handbook.Rule;
import dossier.orders.api.OrderId;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.Event;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a receivable. */
@Context("receivables")
public sealed interface ReceivableEvent extends Event {
    @Override
    ReceivableId id();

    /**
     * @param contractNumber null for a contract that has none
     * @param department that performs the contract
     * @param kind what the milestone pays for; {@code DELIVERY} for a delivery
     * @param milestone null for a delivery
     * @param order null for a milestone, and so is the delivery
     * @param net with the tax it makes the gross amount, each in whole minor units
     * @param earnedOn the day on which the customer took the delivery, or the milestone was entered: revenue of its month
     */
    record RevenueEntered(
            ReceivableId id,
            String number,
            ContractId contract,
            @Nullable String contractNumber,
            CounterpartyId counterparty,
            DepartmentId department,
            PaymentMilestone.Kind kind,
            @Nullable Integer milestone,
            @Nullable OrderId order,
            @Nullable Integer delivery,
            Money net,
            Money tax,
            Money gross,
            LocalDate earnedOn,
            LocalDate dueOn)
            implements ReceivableEvent {}

    record RevenueConfirmed(
            ReceivableId id,
            PersonId confirmer,
            @Confidential String remark) implements ReceivableEvent {}

    record RevenueDisputed(
            ReceivableId id,
            PersonId disputer,
            @Confidential String reason) implements ReceivableEvent {}

    record RevenueWithdrawn(ReceivableId id, @Confidential String reason) implements ReceivableEvent {}

    record InvoiceIssued(
            ReceivableId id,
            InvoiceKind kind,
            String number,
            LocalDate issuedOn,
            @Nullable StoredFile copy) implements ReceivableEvent {}

    /**
     * @param number of the red-letter invoice
     * @param reverses number of the invoice it takes back
     * @param left of that invoice; nothing once it is taken back whole
     */
    record InvoiceReversed(
            ReceivableId id,
            String number,
            String reverses,
            Money amount,
            Money left,
            LocalDate issuedOn,
            @Confidential String reason,
            @Nullable StoredFile copy)
            implements ReceivableEvent {}

    /** @param amount more of this payment, beside what it settled before */
    record PaymentAllocated(ReceivableId id, int payment, Money amount, LocalDate paidOn) implements ReceivableEvent {}

    /** @param amount all that this payment had settled of it */
    record PaymentReleased(
            ReceivableId id,
            int payment,
            Money amount,
            @Confidential String reason) implements ReceivableEvent {}

    /**
     * @param step its number, from 1
     * @param letter number of the customer's letter it was part of; null for none
     */
    record DunningStepTaken(
            ReceivableId id,
            int step,
            DunningMeans means,
            @Confidential String reason,
            @Nullable LocalDate promisedOn,
            @Nullable Integer letter)
            implements ReceivableEvent {}

    record DutyBegun(ReceivableId id, Duty duty) implements ReceivableEvent, DutyEvent.Begun {}

    record DutyReminded(ReceivableId id, Rule rule, String subject) implements ReceivableEvent, DutyEvent.Reminded {}

    record DutyBreached(ReceivableId id, Rule rule, String subject, Instant due)
            implements ReceivableEvent, DutyEvent.Breached {}

    record DutyKept(ReceivableId id, Rule rule, String subject, Instant due, Instant done)
            implements ReceivableEvent, DutyEvent.Kept {}

    record DutyLapsed(ReceivableId id, Rule rule, String subject) implements ReceivableEvent, DutyEvent.Lapsed {}
}
