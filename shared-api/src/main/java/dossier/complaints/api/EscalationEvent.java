package dossier.complaints.api;

import dossier.words.Confidential;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** CMP-07: what went up. */
public sealed interface EscalationEvent extends ComplaintEvent {
    record IncidentReported(
            ComplaintId id,
            String number,
            DepartmentId department,
            @Confidential String title,
            @Confidential String content,
            Instant occurredAt)
            implements EscalationEvent {}

    record MajorDeclared(ComplaintId id, @Confidential String reason) implements EscalationEvent {}

    /**
     * @param level 1 for the superior of the owner, each further one higher up, the last one management
     * @param to the superior on that level; null where it is management
     */
    record Escalated(
            ComplaintId id,
            EscalationGround ground,
            int level,
            @Nullable PersonId to) implements EscalationEvent {}

    record EscalationTakenUp(
            ComplaintId id,
            EscalationGround ground,
            int level,
            @Confidential String measures) implements EscalationEvent {}
}
