package dossier.complaints.api;

import dossier.words.Confidential;
import dossier.words.DepartmentId;
import java.time.Instant;

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

    /** @param level 1 for the superior of the owner, each further one higher up, the last one management */
    record Escalated(ComplaintId id, EscalationGround ground, int level) implements EscalationEvent {}

    record EscalationTakenUp(
            ComplaintId id,
            EscalationGround ground,
            int level,
            @Confidential String measures) implements EscalationEvent {}
}
