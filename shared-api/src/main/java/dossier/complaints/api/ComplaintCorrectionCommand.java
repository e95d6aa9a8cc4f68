package dossier.complaints.api;

import dossier.words.Confidential;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** SECOND: how what was taken down by mistake is corrected: proposed by one, confirmed by another. One correction is open at a time. */
public sealed interface ComplaintCorrectionCommand extends ComplaintCommand {
    /** @param sheet all of it, as it should have been taken down */
    record ProposeCorrection(
            @NotNull ComplaintId id,
            @NotNull @Valid ComplaintSheet sheet,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements ComplaintCorrectionCommand {}

    /** Limits that run from when it came in move along. */
    record ConfirmCorrection(
            @NotNull ComplaintId id,
            @Positive int correction,
            @NotNull @Size(max = 2_000) @Confidential String remark) implements ComplaintCorrectionCommand {}

    record RejectCorrection(
            @NotNull ComplaintId id,
            @Positive int correction,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements ComplaintCorrectionCommand {}
}
