package dossier.complaints.api;

import dossier.words.Confidential;
import dossier.words.DepartmentId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** CMP-07: what goes up to management. */
public sealed interface EscalationCommand extends ComplaintCommand {
    /**
     * Opens a major incident (重大事件) that no customer complained of.
     *
     * @param department where it happened
     */
    record ReportIncident(
            @NotNull ComplaintId id,
            @NotNull DepartmentId department,
            @NotBlank @Size(max = 200) @Confidential String title,
            @NotBlank @Size(max = 10_000) @Confidential String content,
            @NotNull Instant occurredAt)
            implements EscalationCommand {}

    /** A complaint that is a major incident. */
    record DeclareMajor(
            @NotNull ComplaintId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements EscalationCommand {}

    /** Whom it was escalated to has taken it up, and says what is done. */
    record TakeUpEscalation(
            @NotNull ComplaintId id,
            @NotNull EscalationGround ground,
            @NotBlank @Size(max = 2_000) @Confidential String measures)
            implements EscalationCommand {}
}
