package dossier.contracts.query;

import dossier.contracts.api.Amendment;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ApprovedByLegal;
import dossier.contracts.api.ContractEvent.ApprovedByManager;
import dossier.contracts.api.ContractEvent.ApprovedInJointReview;
import dossier.contracts.api.ContractEvent.HandlingEvent.AskedReviewerHeard;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReturnedByAskedReviewer;
import dossier.contracts.api.ContractEvent.JointReviewConvened;
import dossier.contracts.api.ContractEvent.ReturnedByJointReview;
import dossier.contracts.api.ContractEvent.ReturnedByLegal;
import dossier.contracts.api.ContractEvent.ReturnedByManager;
import dossier.contracts.api.ContractEvent.ReviewEvent;
import dossier.contracts.api.ContractEvent.ReviewPassed;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.Finding;
import dossier.platform.read.Told;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CON-03 … CON-06: one reviewer's word on one version.
 *
 * @param stage at which it was said
 * @param findings of legal; empty for the others
 */
public record ReviewGiven(
        ContractStage stage,
        int draftVersion,
        boolean approved,
        PersonId by,
        String position,
        Instant at,
        String remark,
        List<Amendment> amendments,
        List<NamedFinding> findings) {
    /** @param name legality, completeness or accuracy */
    public record NamedFinding(String name, Finding finding) {}

    private static final List<NamedFinding> ALL_CONFIRMED =
            findings(Finding.CONFIRMED, Finding.CONFIRMED, Finding.CONFIRMED);

    static List<ReviewGiven> after(ContractFile before, ContractEvent event, Told told) {
        var given =
                switch (event) {
                    case ReviewEvent review -> in(review, before, told);
                    case AskedReviewerHeard it -> of(before, told, it.agreed(), it.remark(), List.of(), List.of());
                    case ReturnedByAskedReviewer it -> of(before, told, false, it.reason(), List.of(), List.of());
                    default -> null;
                };
        return given == null ? before.reviews() : Rows.plus(before.reviews(), given);
    }

    /** The one that came with this event; null for those that only move it on. */
    private static @Nullable ReviewGiven in(ReviewEvent event, ContractFile file, Told told) {
        return switch (event) {
            case ApprovedByManager it -> of(file, told, true, it.remark(), List.of(), List.of());
            case ReturnedByManager it -> of(file, told, false, "", it.amendments(), List.of());
            case ApprovedByLegal _ -> of(file, told, true, "", List.of(), ALL_CONFIRMED);
            case ReturnedByLegal it ->
                of(file, told, false, "", List.of(), findings(it.legality(), it.completeness(), it.accuracy()));
            case ApprovedInJointReview it -> of(file, told, true, it.remark(), List.of(), List.of());
            case ReturnedByJointReview it -> of(file, told, false, it.reason(), List.of(), List.of());
            case JointReviewConvened _, ReviewPassed _ -> null;
        };
    }

    private static ReviewGiven of(
            ContractFile file,
            Told told,
            boolean approved,
            String remark,
            List<Amendment> amendments,
            List<NamedFinding> findings) {
        return new ReviewGiven(
                file.stage(),
                file.current().number(),
                approved,
                told.by(),
                told.position(),
                told.happenedAt(),
                remark,
                amendments,
                findings);
    }

    private static List<NamedFinding> findings(Finding legality, Finding completeness, Finding accuracy) {
        return List.of(
                new NamedFinding("legality", legality),
                new NamedFinding("completeness", completeness),
                new NamedFinding("accuracy", accuracy));
    }
}
