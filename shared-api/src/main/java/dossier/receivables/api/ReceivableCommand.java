package dossier.receivables.api;

import dossier.contracts.api.ContractId;
import dossier.handbook.Rule;
import dossier.orders.api.OrderId;
import dossier.words.ByTheClock;
import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.Money;
import dossier.words.StoredFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a receivable (应收账款): what one payment milestone or one delivery comes to. */
@Context("receivables")
public sealed interface ReceivableCommand extends Command {
    @Override
    ReceivableId id();

    /**
     * REV-01: enters what a payment milestone comes to; its amount and day are those of the contract.
     *
     * @param milestone its place in the contract, from 1
     */
    record EnterMilestone(
            @NotNull ReceivableId id,
            @NotNull ContractId contract,
            @Positive int milestone) implements ReceivableCommand {}

    /** REV-01: enters what the customer took of a delivery, under a contract that names no payment milestones. */
    record EnterDelivery(
            @NotNull ReceivableId id,
            @NotNull ContractId contract,
            @NotNull OrderId order,
            @Positive int delivery) implements ReceivableCommand {}

    /** REV-01: finance has reconciled it and agrees. */
    record ConfirmRevenue(
            @NotNull ReceivableId id,
            @NotNull @Size(max = 2_000) @Confidential String remark) implements ReceivableCommand {}

    /** REV-01: finance has reconciled it and does not agree. */
    record DisputeRevenue(
            @NotNull ReceivableId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements ReceivableCommand {}

    /** It was entered by mistake; what it stood for can be entered anew. */
    record WithdrawRevenue(
            @NotNull ReceivableId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements ReceivableCommand {}

    /**
     * The invoice (发票) for all of it, with its tax.
     *
     * @param number as printed: 8 digits, or 20 on a fully digital one
     */
    record IssueInvoice(
            @NotNull ReceivableId id,
            @NotNull InvoiceKind kind,

            @NotNull @Pattern(regexp = "[0-9]{8}|[0-9]{20}", message = "{shape.invoice}")
            String number,

            @NotNull LocalDate issuedOn,
            @Nullable @Valid StoredFile copy)
            implements ReceivableCommand {}

    /**
     * A red-letter invoice (红字发票) takes the invoice back, all of it or a part; once it is taken back whole, another may be issued.
     *
     * @param number as printed: 8 digits, or 20 on a fully digital one
     * @param amount with its tax
     */
    record ReverseInvoice(
            @NotNull ReceivableId id,

            @NotNull @Pattern(regexp = "[0-9]{8}|[0-9]{20}", message = "{shape.invoice}")
            String number,

            @NotNull @Valid Money amount,
            @NotNull LocalDate issuedOn,
            @NotBlank @Size(max = 2_000) @Confidential String reason,
            @Nullable @Valid StoredFile copy)
            implements ReceivableCommand {}

    /**
     * Settles it with a payment of its customer, all of it or a part.
     *
     * @param payment its number in the customer's account
     */
    record AllocatePayment(
            @NotNull ReceivableId id,
            @Positive int payment,
            @NotNull @Valid Money amount) implements ReceivableCommand {}

    /** What a payment settled of it is unpaid again; the money stays in the customer's account. */
    record ReleasePayment(
            @NotNull ReceivableId id,
            @Positive int payment,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements ReceivableCommand {}

    /**
     * REV-02: the customer was urged to pay what is overdue.
     *
     * @param reason why they have not paid, as they say
     * @param promisedOn by when they will; null where they do not say
     */
    record TakeDunningStep(
            @NotNull ReceivableId id,
            @NotNull DunningMeans means,
            @NotBlank @Size(max = 2_000) @Confidential String reason,
            @Nullable LocalDate promisedOn)
            implements ReceivableCommand {}

    @ByTheClock
    record RemindOfDuty(
            @NotNull ReceivableId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements ReceivableCommand {}

    @ByTheClock
    record NoteBreach(
            @NotNull ReceivableId id,
            @NotNull Rule rule,
            @NotNull @Size(max = 64) String subject) implements ReceivableCommand {}
}
