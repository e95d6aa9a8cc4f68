package dossier.complaints.api;

import dossier.handbook.HoldReason;
import dossier.handbook.Severity;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.Event;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a complaint; the later parts of its life in families of their own. */
@Context("complaints")
public sealed interface ComplaintEvent extends Event
        permits ComplaintEvent.IntakeEvent,
                ComplaintEvent.LimitEvent,
                SolutionEvent,
                AftercareEvent,
                EscalationEvent,
                ComplaintCorrectionEvent,
                ComplaintDutyEvent {
    @Override
    ComplaintId id();

    /** From its recording to the hands of those concerned. */
    sealed interface IntakeEvent extends ComplaintEvent
            permits ComplaintRecorded,
                    OwnerAssigned,
                    CustomerAnswered,
                    DepartmentInvolved,
                    TaskCompleted,
                    ComplaintWithdrawn,
                    ComplaintMerged,
                    ComplaintAbsorbed {}

    /** What moves its limits; the duties that move by it follow as events of their own. */
    sealed interface LimitEvent extends ComplaintEvent
            permits SeverityChanged, ClockHeld, ClockResumed, LimitsRecounted {}

    /**
     * @param department that performs the order or contract it is about; null where it names neither
     * @param directSupply CMP-11: whether the house supplies the customer directly
     */
    record ComplaintRecorded(
            ComplaintId id,
            String number,
            ComplaintKind kind,
            Severity severity,
            ComplaintSheet sheet,
            @Nullable DepartmentId department,
            boolean directSupply)
            implements IntakeEvent {}

    record OwnerAssigned(ComplaintId id, PersonId owner) implements IntakeEvent {}

    /** CMP-02: the first response, and any further one. */
    record CustomerAnswered(
            ComplaintId id,
            Channel means,
            @Confidential String told,
            Instant toldAt,
            @Nullable StoredFile proof) implements IntakeEvent {}

    record DepartmentInvolved(
            ComplaintId id,
            int task,
            DepartmentId department,
            @Confidential String text,
            LocalDate dueOn) implements IntakeEvent {}

    record TaskCompleted(
            ComplaintId id, int task, @Confidential String result) implements IntakeEvent {}

    record ComplaintWithdrawn(ComplaintId id, @Confidential String reason) implements IntakeEvent {}

    /** @param number of the other */
    record ComplaintMerged(
            ComplaintId id,
            ComplaintId into,
            String number,
            @Confidential String reason) implements IntakeEvent {}

    /** Another turned out to be this one's duplicate. */
    record ComplaintAbsorbed(ComplaintId id, ComplaintId duplicate, String number) implements IntakeEvent {}

    record SeverityChanged(
            ComplaintId id, Severity severity, @Confidential String reason) implements LimitEvent {}

    record ClockHeld(
            ComplaintId id,
            HoldReason reason,
            Instant from,
            @Confidential String remark) implements LimitEvent {}

    record ClockResumed(
            ComplaintId id, Instant from, @Confidential String remark) implements LimitEvent {}

    record LimitsRecounted(ComplaintId id) implements LimitEvent {}
}
