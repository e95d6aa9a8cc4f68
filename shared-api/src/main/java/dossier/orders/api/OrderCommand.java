package dossier.orders.api;

import dossier.contracts.api.ContractId;
import dossier.contracts.api.Portion;
import dossier.handbook.Rule;
import dossier.words.ByTheClock;
import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.StoredFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of an order. Its tasks, delays, problems and deliveries are numbered within it, from 1. */
@Context("orders")
public sealed interface OrderCommand extends Command {
    @Override
    OrderId id();

    /**
     * ORD-01: registers what is to be delivered of a contract, and takes it out of the contract's balance.
     *
     * @param dueOn last day of delivery, as agreed with the customer
     */
    record RegisterOrder(
            @NotNull OrderId id,
            @NotNull ContractId contract,
            @NotBlank @Size(max = 200) @Confidential String title,
            @NotNull @Valid Portion portion,
            @NotNull LocalDate dueOn)
            implements OrderCommand {}

    /** What was agreed anew with the customer, in place of what was before. */
    record ChangeOrder(
            @NotNull OrderId id,
            @NotNull @Valid Portion portion,
            @NotNull LocalDate dueOn,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements OrderCommand {}

    /** Gives what was not delivered back to the contract's balance. */
    record CancelOrder(
            @NotNull OrderId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements OrderCommand {}

    /** ORD-02: production, procurement, logistics or another department has something to do for it until a day. */
    record AssignTask(
            @NotNull OrderId id,
            @NotNull DepartmentId department,
            @NotBlank @Size(max = 2_000) @Confidential String text,
            @NotNull LocalDate dueOn)
            implements OrderCommand {}

    /** ORD-02: someone of that department reports it as done. */
    record CompleteTask(
            @NotNull OrderId id,
            @Positive int task,
            @NotNull @Size(max = 2_000) @Confidential String remark) implements OrderCommand {}

    /** ORD-03: how far it has come; the customer is to be told. */
    record ReportProgress(
            @NotNull OrderId id,
            @NotBlank @Size(max = 2_000) @Confidential String status) implements OrderCommand {}

    /**
     * ORD-04: it will not be done by the day promised.
     *
     * @param expectedOn by when it will be
     */
    record ForecastDelay(
            @NotNull OrderId id,
            @NotNull LocalDate expectedOn,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements OrderCommand {}

    /**
     * ORD-03, ORD-04: the customer was told of all that has changed up to then.
     *
     * @param ofDelay whether also of the delay that is forecast
     * @param proof what was said; null where there is nothing in writing
     */
    record TellCustomer(
            @NotNull OrderId id,
            @NotNull Channel means,
            @NotBlank @Size(max = 2_000) @Confidential String told,
            @NotNull Instant toldAt,
            boolean ofDelay,
            @Nullable @Valid StoredFile proof)
            implements OrderCommand {}

    /** ORD-04: the customer understands a delay they were told of (谅解). */
    record RecordUnderstanding(
            @NotNull OrderId id,
            @Positive int delay,
            @NotBlank @Size(max = 2_000) @Confidential String words,
            @Nullable @Valid StoredFile proof)
            implements OrderCommand {}

    /** ORD-05: something stands in the way. */
    record ReportProblem(
            @NotNull OrderId id,
            @NotBlank @Size(max = 2_000) @Confidential String text) implements OrderCommand {}

    /** ORD-05: a department is to resolve it until a day; again, to pass it on. */
    record AssignProblem(
            @NotNull OrderId id,
            @Positive int problem,
            @NotNull DepartmentId department,
            @NotNull LocalDate dueOn) implements OrderCommand {}

    /** ORD-05: how that department has resolved it. */
    record ResolveProblem(
            @NotNull OrderId id,
            @Positive int problem,
            @NotBlank @Size(max = 2_000) @Confidential String resolution) implements OrderCommand {}

    /** ORD-06: a part of it, or the rest, was handed to the customer. */
    record Deliver(
            @NotNull OrderId id,
            @NotNull @Valid Portion portion,
            @NotNull LocalDate deliveredOn,
            @Nullable @Valid StoredFile evidence)
            implements OrderCommand {}

    /**
     * ORD-06: what the customer says of a delivery.
     *
     * @param rejected what of it they do not take, which is to be delivered again; null when they take all of it
     * @param reason of the rejection; empty when there is none
     */
    record RecordAcceptance(
            @NotNull OrderId id,
            @Positive int delivery,
            @Nullable @Valid Portion rejected,
            @NotNull @Size(max = 2_000) @Confidential String reason,
            @NotNull LocalDate acceptedOn,
            @Nullable @Valid StoredFile evidence)
            implements OrderCommand {}

    /**
     * ORD-04, ORD-06: gives out a link by which the customer answers one question, once, without an account.
     *
     * @param number of the delay or the delivery
     * @param sentTo whom it is sent to, and how
     * @param days how long it may be answered
     */
    record AskCustomer(
            @NotNull OrderId id,
            @NotNull CustomerQuestion question,
            @Positive int number,
            @NotBlank @Size(max = 200) @Confidential String sentTo,
            @Min(1) @Max(60) int days)
            implements OrderCommand {}

    /** A link that was given out is not to be answered any more. */
    record RevokeLink(@NotNull OrderId id, @Positive int link) implements OrderCommand {}

    /**
     * What came by a link.
     *
     * @param agrees whether they understand, or take all of the delivery
     */
    @ByTheClock
    record TakeAnswer(
            @NotNull OrderId id,
            @Positive int link,
            boolean agrees,
            @NotNull @Size(max = 2_000) @Confidential String words)
            implements OrderCommand {}

    /** ORD-07: how what was delivered is used, and what after-sales is to see to. */
    record FollowUp(
            @NotNull OrderId id,
            @NotBlank @Size(max = 2_000) @Confidential String findings) implements OrderCommand {}

    /** ENTRY: whether what was taken of a delivery is to be entered as revenue now. */
    @ByTheClock
    record ExpectRevenue(@NotNull OrderId id, @Positive int delivery) implements OrderCommand {}

    @ByTheClock
    record RemindOfDuty(
            @NotNull OrderId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements OrderCommand {}

    @ByTheClock
    record NoteBreach(
            @NotNull OrderId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements OrderCommand {}
}
