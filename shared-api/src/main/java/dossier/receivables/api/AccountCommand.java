package dossier.receivables.api;

import dossier.handbook.Rule;
import dossier.words.ByTheClock;
import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.Money;
import dossier.words.StoredFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a customer's account (往来账户): what they paid, how they are urged to, and what they say of it. Payments, letters and statements are numbered within it, from 1. */
@Context("customer-accounts")
public sealed interface AccountCommand extends Command {
    @Override
    AccountId id();

    /** @param id that of the counterparty */
    record OpenAccount(@NotNull AccountId id) implements AccountCommand {}

    /**
     * Money has come in. It settles receivables where it is allocated to them; what is left of it stands in the account.
     *
     * @param reference as the bank says it
     * @param proof the bank's slip
     */
    record RecordPayment(
            @NotNull AccountId id,
            @NotNull PaymentMeans means,
            @NotNull @Valid Money amount,
            @NotNull LocalDate paidOn,
            @NotBlank @Size(max = 200) @Confidential String reference,
            @NotNull @Valid StoredFile proof)
            implements AccountCommand {}

    /** A payment was not one: dishonoured, or entered by mistake. For a second person to decide. */
    record ProposeReversal(
            @NotNull AccountId id,
            @Positive int payment,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements AccountCommand {}

    record ConfirmReversal(@NotNull AccountId id, @Positive int payment) implements AccountCommand {}

    record RejectReversal(
            @NotNull AccountId id,
            @Positive int payment,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements AccountCommand {}

    /** REV-02: how the customer is to be urged to pay; in place of the plan before. */
    record PlanDunning(
            @NotNull AccountId id,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid PlannedStep> steps,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements AccountCommand {}

    /**
     * REV-02: one letter for all that is overdue (催款函).
     *
     * @param receivables all of them
     * @param reason why they have not paid, as far as the house knows
     */
    record SendLetter(
            @NotNull AccountId id,
            @NotEmpty @Size(max = 200) List<@NotNull ReceivableId> receivables,
            @NotBlank @Size(max = 5_000) @Confidential String text,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements AccountCommand {}

    /** REV-03: what stands in the account today, for the customer to confirm (对账单). */
    record IssueStatement(@NotNull AccountId id) implements AccountCommand {}

    /** REV-03: the customer agrees. */
    record ConfirmStatement(
            @NotNull AccountId id,
            @Positive int statement,
            @NotNull LocalDate answeredOn,
            @NotNull @Valid StoredFile proof)
            implements AccountCommand {}

    /** REV-03: the customer does not agree. */
    record DisputeStatement(
            @NotNull AccountId id,
            @Positive int statement,
            @NotNull LocalDate answeredOn,
            @NotBlank @Size(max = 2_000) @Confidential String difference,
            @Nullable @Valid StoredFile proof)
            implements AccountCommand {}

    /**
     * REV-03: gives out a link by which the customer says, once and without an account, whether they agree with a statement.
     *
     * @param sentTo whom it is sent to, and how
     * @param days how long it may be answered
     */
    record AskCustomer(
            @NotNull AccountId id,
            @Positive int statement,
            @NotBlank @Size(max = 200) @Confidential String sentTo,
            @Min(1) @Max(60) int days)
            implements AccountCommand {}

    /** A link that was given out is not to be answered any more. */
    record RevokeLink(@NotNull AccountId id, @Positive int link) implements AccountCommand {}

    /** What came by a link. */
    @ByTheClock
    record TakeAnswer(
            @NotNull AccountId id,
            @Positive int link,
            boolean agrees,
            @NotNull @Size(max = 2_000) @Confidential String words)
            implements AccountCommand {}

    @ByTheClock
    record RemindOfDuty(
            @NotNull AccountId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements AccountCommand {}

    @ByTheClock
    record NoteBreach(
            @NotNull AccountId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements AccountCommand {}
}
