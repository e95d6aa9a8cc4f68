package dossier.complaints.api;

import dossier.words.Confidential;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import org.jspecify.annotations.Nullable;

/** SECOND: what became of a mistaken entry. */
public sealed interface ComplaintCorrectionEvent extends ComplaintEvent {
    record CorrectionProposed(
            ComplaintId id,
            int correction,
            ComplaintSheet sheet,
            PersonId by,
            @Confidential String reason) implements ComplaintCorrectionEvent {}

    /** The sheet stands in the place of the one before. */
    record SheetCorrected(
            ComplaintId id,
            int correction,
            ComplaintSheet sheet,
            @Nullable DepartmentId department,
            boolean directSupply,
            PersonId by,
            @Confidential String remark)
            implements ComplaintCorrectionEvent {}

    record CorrectionRejected(
            ComplaintId id,
            int correction,
            PersonId by,
            @Confidential String reason) implements ComplaintCorrectionEvent {}
}
