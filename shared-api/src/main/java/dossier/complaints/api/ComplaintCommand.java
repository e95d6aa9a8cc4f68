package dossier.complaints.api;

import dossier.handbook.HoldReason;
import dossier.handbook.Severity;
import dossier.words.ByTheClock;
import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything one may ask of a complaint; here from its recording to the hands of those concerned, the later parts of its life in families of their own. */
@Context("complaints")
public sealed interface ComplaintCommand extends Command
        permits ComplaintCommand.IntakeCommand,
                ComplaintCommand.LimitCommand,
                SolutionCommand,
                AftercareCommand,
                EscalationCommand,
                ComplaintCorrectionCommand,
                ComplaintDutyCommand {
    @Override
    ComplaintId id();

    /** From its recording to the hands of those concerned, and out of them where it needs no solution. */
    sealed interface IntakeCommand extends ComplaintCommand
            permits RecordComplaint,
                    AssignOwner,
                    RespondToCustomer,
                    InvolveDepartment,
                    CompleteTask,
                    WithdrawComplaint,
                    MergeComplaint {}

    /** What moves its limits. */
    sealed interface LimitCommand extends ComplaintCommand
            permits ChangeSeverity, HoldClock, ResumeClock, RecountLimits {}

    /** CMP-01: takes down what came in, by whatever channel. Its limits run from when it came in. */
    record RecordComplaint(
            @NotNull ComplaintId id,
            @NotNull ComplaintKind kind,
            @NotNull Severity severity,
            @NotNull @Valid ComplaintSheet sheet)
            implements IntakeCommand {}

    /** CMP-03: who of customer relations owns it; again, to pass it on. */
    record AssignOwner(@NotNull ComplaintId id, @NotNull PersonId owner) implements IntakeCommand {}

    /**
     * CMP-02: tells the customer that it was taken up, and by whom.
     *
     * @param proof what was said; null where there is nothing in writing
     */
    record RespondToCustomer(
            @NotNull ComplaintId id,
            @NotNull Channel means,
            @NotBlank @Size(max = 2_000) @Confidential String told,
            @NotNull Instant toldAt,
            @Nullable @Valid StoredFile proof)
            implements IntakeCommand {}

    /** CMP-03: brings in a department, which has something to do for it until a day. */
    record InvolveDepartment(
            @NotNull ComplaintId id,
            @NotNull DepartmentId department,
            @NotBlank @Size(max = 2_000) @Confidential String text,
            @NotNull LocalDate dueOn)
            implements IntakeCommand {}

    /** CMP-03: someone of that department reports it as done. */
    record CompleteTask(
            @NotNull ComplaintId id,
            @Positive int task,
            @NotBlank @Size(max = 2_000) @Confidential String result) implements IntakeCommand {}

    /** The customer takes it back. */
    record WithdrawComplaint(
            @NotNull ComplaintId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements IntakeCommand {}

    /** It is the duplicate of another of the same customer, where it is followed from now on. */
    record MergeComplaint(
            @NotNull ComplaintId id,
            @NotNull ComplaintId into,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements IntakeCommand {}

    /** CMP-02: its limits are those of another severity, counted from the same start. */
    record ChangeSeverity(
            @NotNull ComplaintId id,
            @NotNull Severity severity,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements LimitCommand {}

    /** CMP-02: the limit for its resolution stands still, while somebody else is to act first. */
    record HoldClock(
            @NotNull ComplaintId id,
            @NotNull HoldReason reason,
            @NotBlank @Size(max = 2_000) @Confidential String remark)
            implements LimitCommand {}

    /** CMP-02: it runs on. */
    record ResumeClock(
            @NotNull ComplaintId id,
            @NotNull @Size(max = 2_000) @Confidential String remark) implements LimitCommand {}

    /** CMP-02: the working calendar has changed under its limits. */
    @ByTheClock
    record RecountLimits(@NotNull ComplaintId id) implements LimitCommand {}
}
