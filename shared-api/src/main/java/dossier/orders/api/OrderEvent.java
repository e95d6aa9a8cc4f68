package dossier.orders.api;

import dossier.contracts.api.ContractId;
import dossier.contracts.api.Portion;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Duty;
import dossier.handbook.DutyEvent;
import dossier.handbook.Rule;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.Event;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to an order. */
@Context("orders")
public sealed interface OrderEvent extends Event {
    @Override
    OrderId id();

    /**
     * @param contractNumber null for a contract that has none
     * @param department that performs the contract
     */
    record OrderRegistered(
            OrderId id,
            String number,
            ContractId contract,
            @Nullable String contractNumber,
            CounterpartyId counterparty,
            DepartmentId department,
            @Confidential String title,
            Portion portion,
            LocalDate dueOn)
            implements OrderEvent {}

    record OrderChanged(
            OrderId id,
            Portion portion,
            LocalDate dueOn,
            @Confidential String reason) implements OrderEvent {}

    record OrderCancelled(OrderId id, @Confidential String reason) implements OrderEvent {}

    record TaskAssigned(
            OrderId id,
            int task,
            DepartmentId department,
            @Confidential String text,
            LocalDate dueOn) implements OrderEvent {}

    /** CMP-05: the task is the remedy of a complaint, which asked for it. */
    record TaskAskedFor(OrderId id, int task, String complaint, String complaintNumber) implements OrderEvent {}

    record TaskCompleted(OrderId id, int task, @Confidential String remark) implements OrderEvent {}

    /** @param change which of its changes of status this is */
    record ProgressReported(
            OrderId id, int change, @Confidential String status) implements OrderEvent {}

    /** @param promisedFor the day that cannot be kept */
    record DelayForecast(
            OrderId id,
            int delay,
            LocalDate promisedFor,
            LocalDate expectedOn,
            @Confidential String reason) implements OrderEvent {}

    /** @param delay the delay they were told of; null for none */
    record CustomerTold(
            OrderId id,
            Channel means,
            @Confidential String told,
            Instant toldAt,
            @Nullable Integer delay,
            @Nullable StoredFile proof)
            implements OrderEvent {}

    record UnderstandingRecorded(
            OrderId id,
            int delay,
            @Confidential String words,
            @Nullable StoredFile proof) implements OrderEvent {}

    record ProblemReported(
            OrderId id, int problem, @Confidential String text) implements OrderEvent {}

    record ProblemAssigned(OrderId id, int problem, DepartmentId department, LocalDate dueOn) implements OrderEvent {}

    record ProblemResolved(
            OrderId id, int problem, @Confidential String resolution) implements OrderEvent {}

    record Delivered(
            OrderId id,
            int delivery,
            Portion portion,
            LocalDate deliveredOn,
            @Nullable StoredFile evidence) implements OrderEvent {}

    record DeliveryAccepted(
            OrderId id,
            int delivery,
            LocalDate acceptedOn,
            @Nullable StoredFile evidence) implements OrderEvent {}

    /** @param rejected all of the delivery or a part of it; the rest is accepted */
    record DeliveryRejected(
            OrderId id,
            int delivery,
            Portion rejected,
            @Confidential String reason,
            LocalDate acceptedOn,
            @Nullable StoredFile evidence)
            implements OrderEvent {}

    /** REV-01: what was accepted of a delivery was entered as a receivable, and cannot be entered again. */
    record DeliveryEntered(OrderId id, int delivery, String receivable) implements OrderEvent {}

    /** It was entered by mistake; it can be entered anew. */
    record DeliveryReleased(OrderId id, int delivery, String receivable) implements OrderEvent {}

    /** @param number of the delay or the delivery it asks about */
    record CustomerAsked(
            OrderId id,
            int link,
            CustomerQuestion question,
            int number,
            @Confidential String sentTo,
            Instant expires) implements OrderEvent {}

    record LinkRevoked(OrderId id, int link) implements OrderEvent {}

    /** What came by a link, from whom it was sent to. */
    record CustomerAnswered(
            OrderId id,
            int link,
            boolean agrees,
            @Confidential String words,
            @Confidential String sentTo) implements OrderEvent {}

    record UseFollowedUp(OrderId id, @Confidential String findings) implements OrderEvent {}

    record DutyBegun(OrderId id, Duty duty) implements OrderEvent, DutyEvent.Begun {}

    record DutyReminded(OrderId id, Rule rule, String subject) implements OrderEvent, DutyEvent.Reminded {}

    record DutyBreached(OrderId id, Rule rule, String subject, Instant due) implements OrderEvent, DutyEvent.Breached {}

    record DutyKept(OrderId id, Rule rule, String subject, Instant due, Instant done)
            implements OrderEvent, DutyEvent.Kept {}

    record DutyLapsed(OrderId id, Rule rule, String subject) implements OrderEvent, DutyEvent.Lapsed {}
}
