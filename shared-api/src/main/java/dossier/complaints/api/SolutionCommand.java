package dossier.complaints.api;

import dossier.orders.api.OrderId;
import dossier.receivables.api.ReceivableId;
import dossier.words.Confidential;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CMP-04, CMP-05, CMP-09: how a complaint is solved. Its remedies are numbered within it, from 1. */
public sealed interface SolutionCommand extends ComplaintCommand {
    /** What is done about it. */
    sealed interface RemedyCommand extends SolutionCommand
            permits ProposeRemedy, AgreeRemedy, OrderRemedy, DropRemedy, CarryOutRemedy {}

    /** CMP-09: puts a quality objection on its report; again, for a better one. */
    record FileReport(
            @NotNull ComplaintId id, @NotNull @Valid ObjectionReport report) implements SolutionCommand {}

    /**
     * CMP-04: why it came to it; again, when more is known.
     *
     * @param cause one of the categories of the policy
     */
    record AnalyseCause(
            @NotNull ComplaintId id,
            @NotBlank @Size(max = 50) String cause,
            @NotBlank @Size(max = 2_000) @Confidential String findings,
            @Nullable @Valid StoredFile evidence)
            implements SolutionCommand {}

    /** CMP-04: who answers for the defect, each for how much of it (责任界定); again, when more is known. */
    record DetermineLiability(
            @NotNull ComplaintId id,
            @NotEmpty @Size(max = 3) List<@NotNull @Valid LiabilityShare> shares,
            @NotBlank @Size(max = 2_000) @Confidential String reasons,
            @Nullable @Valid StoredFile evidence)
            implements SolutionCommand {}

    /**
     * CMP-04: who of the house answers for its share of the defect (责任追究).
     *
     * @param person null where it is the department as a whole
     */
    record AssessAccountability(
            @NotNull ComplaintId id,
            @NotNull DepartmentId department,
            @Nullable PersonId person,
            @NotBlank @Size(max = 2_000) @Confidential String measures)
            implements SolutionCommand {}

    /** CMP-05: what could be done about it, for the customer to agree. */
    record ProposeRemedy(
            @NotNull ComplaintId id,
            @NotNull RemedyKind kind,
            @NotBlank @Size(max = 2_000) @Confidential String text,
            @Nullable @Valid Money amount)
            implements RemedyCommand {}

    /**
     * CMP-05: the customer agrees to it. Money stands in their account from then on.
     *
     * @param proof what they said; for money it is in writing
     */
    record AgreeRemedy(
            @NotNull ComplaintId id,
            @Positive int remedy,
            @NotBlank @Size(max = 2_000) @Confidential String words,
            @Nullable @Valid StoredFile proof)
            implements RemedyCommand {}

    /**
     * CMP-05: a department is to carry it out until a day, as a task of the customer's order.
     *
     * @param text what is to be done
     */
    record OrderRemedy(
            @NotNull ComplaintId id,
            @Positive int remedy,
            @NotNull OrderId order,
            @NotNull DepartmentId department,
            @NotBlank @Size(max = 2_000) @Confidential String text,
            @NotNull LocalDate dueOn)
            implements RemedyCommand {}

    /** CMP-05: the customer does not want it, or it is replaced by another. What was ordered for it stays a task of its order. */
    record DropRemedy(
            @NotNull ComplaintId id,
            @Positive int remedy,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements RemedyCommand {}

    /**
     * CMP-05: it was done.
     *
     * @param order by which goods were repaired or replaced; null for what moves none, and for what was ordered before
     * @param receivable that is paid back or reduced; null for what moves no money, and for what was credited
     */
    record CarryOutRemedy(
            @NotNull ComplaintId id,
            @Positive int remedy,
            @NotNull LocalDate doneOn,
            @Nullable OrderId order,
            @Nullable ReceivableId receivable,
            @NotNull @Size(max = 2_000) @Confidential String remark,
            @Nullable @Valid StoredFile evidence)
            implements RemedyCommand {}

    /**
     * CMP-02, CMP-10: it is solved.
     *
     * @param justified whether the complaint was (合理投诉)
     */
    record ConcludeComplaint(
            @NotNull ComplaintId id,
            boolean justified,
            @NotBlank @Size(max = 2_000) @Confidential String result) implements SolutionCommand {}
}
