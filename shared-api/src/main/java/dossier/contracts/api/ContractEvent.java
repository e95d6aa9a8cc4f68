package dossier.contracts.api;

import dossier.seals.api.SealUseId;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.Event;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can have happened to a contract; here from draft to signature, the later parts of its life in families of their own. */
@Context("contracts")
public sealed interface ContractEvent extends Event
        permits ContractEvent.ContractDrafted,
                ContractEvent.ContractRevised,
                ContractEvent.FileAttached,
                ContractEvent.ContractSubmitted,
                ContractEvent.ReviewEvent,
                ContractEvent.ContractWithdrawn,
                ContractEvent.ContractSigned,
                ContractEvent.ContractSealed,
                ContractEvent.ContractTookEffect,
                ContractEvent.HandlingEvent,
                PerformanceEvent,
                ChangeEvent,
                PaymentEvent,
                TermEvent,
                CorrectionEvent,
                TakeoverEvent,
                ClearanceEvent,
                BalanceEvent,
                ClaimEvent,
                ContractDutyEvent {
    @Override
    ContractId id();

    /** What those said to whom it was submitted. */
    sealed interface ReviewEvent extends ContractEvent
            permits ApprovedByManager,
                    ReturnedByManager,
                    ApprovedByLegal,
                    ReturnedByLegal,
                    JointReviewConvened,
                    ApprovedInJointReview,
                    ReturnedByJointReview,
                    ReviewPassed {}

    /** @param department the drafter's, whose manager reviews first (CON-04) */
    record ContractDrafted(ContractId id, ContractDraft draft, PersonId drafter, DepartmentId department)
            implements ContractEvent {}

    /** @param draftVersion 2 for the first revision */
    record ContractRevised(
            ContractId id,
            int draftVersion,
            ContractDraft draft,
            @Confidential String note) implements ContractEvent {}

    record FileAttached(ContractId id, FilePurpose purpose, StoredFile file) implements ContractEvent {}

    /**
     * @param number contract number (合同编号), the same at every submission
     * @param major CON-06: by the threshold of the policy in force
     * @param reviewDue last day for the manager's review; null while the working calendar of that year is not published
     */
    record ContractSubmitted(
            ContractId id,
            String number,
            int draftVersion,
            boolean major,
            @Nullable LocalDate reviewDue) implements ContractEvent {}

    /** @param reviewDue last day for the legal review, if the working calendar knows it */
    record ApprovedByManager(
            ContractId id,
            PersonId manager,
            @Confidential String remark,
            @Nullable LocalDate reviewDue) implements ReviewEvent {}

    record ReturnedByManager(ContractId id, PersonId manager, List<Amendment> amendments) implements ReviewEvent {}

    record ApprovedByLegal(ContractId id, PersonId reviewer) implements ReviewEvent {}

    record ReturnedByLegal(ContractId id, PersonId reviewer, Finding legality, Finding completeness, Finding accuracy)
            implements ReviewEvent {}

    /** @param reviewDue last day for the joint review, if the working calendar knows it */
    record JointReviewConvened(
            ContractId id,
            List<PersonId> reviewers,
            @Nullable LocalDate reviewDue) implements ReviewEvent {}

    record ApprovedInJointReview(
            ContractId id, PersonId reviewer, @Confidential String remark) implements ReviewEvent {}

    record ReturnedByJointReview(
            ContractId id, PersonId reviewer, @Confidential String reason) implements ReviewEvent {}

    /** CON-15: every review it needs has passed; it may be signed. @param on the day; null in what was stored before it was noted */
    record ReviewPassed(
            ContractId id, int draftVersion, @Nullable LocalDate on) implements ReviewEvent {}

    record ContractWithdrawn(ContractId id, @Confidential String reason) implements ContractEvent {}

    record ContractSigned(ContractId id, Party party, LocalDate signedOn, StoredFile evidence)
            implements ContractEvent {}

    /**
     * CON-07: our signature is a use of the contract seal.
     *
     * @param sha256 of the version that was sealed
     */
    record ContractSealed(ContractId id, SealUseId use, String sha256) implements ContractEvent {}

    /** CON-07: both have signed. */
    record ContractTookEffect(ContractId id, LocalDate on) implements ContractEvent {}

    /** What those at work on a review did among themselves. */
    sealed interface HandlingEvent extends ContractEvent {
        /** 加签 in a review that is one person's. */
        sealed interface CosignEvent extends HandlingEvent
                permits ReviewerAsked,
                        AskedReviewerHeard,
                        AskedReviewHandedOver,
                        AskedReviewerWithdrawn,
                        ReturnedByAskedReviewer {}

        record ReviewUrged(
                ContractId id, LocalDate on, @Confidential String remark) implements HandlingEvent {}

        record ReviewHandedOver(
                ContractId id,
                PersonId predecessor,
                PersonId successor,
                @Confidential String reason) implements HandlingEvent {}

        record ReviewerAdded(
                ContractId id,
                PersonId reviewer,
                @Confidential String reason) implements HandlingEvent {}

        /**
         * 加签.
         *
         * @param stage of the review that was under way
         * @param asker who has that review; null in what was stored before it was noted
         */
        record ReviewerAsked(
                ContractId id,
                ContractStage stage,
                PersonId reviewer,
                Turn turn,
                @Confidential String reason,
                @Nullable PersonId asker)
                implements CosignEvent {}

        /** One who was asked has been heard; it went on. @param stage for which they were asked */
        record AskedReviewerHeard(
                ContractId id,
                ContractStage stage,
                PersonId reviewer,
                boolean agreed,
                @Confidential String remark) implements CosignEvent {}

        /** 加签转办. @param stage for which they were asked */
        record AskedReviewHandedOver(
                ContractId id,
                ContractStage stage,
                PersonId predecessor,
                PersonId successor,
                @Confidential String reason)
                implements CosignEvent {}

        /** 撤回加签: nothing waits for them any more. @param stage for which they were asked */
        record AskedReviewerWithdrawn(
                ContractId id,
                ContractStage stage,
                PersonId reviewer,
                @Confidential String reason) implements CosignEvent {}

        /** One who was asked to answer after the review objects, which sends it back. @param stage for which they were asked */
        record ReturnedByAskedReviewer(
                ContractId id,
                ContractStage stage,
                PersonId reviewer,
                @Confidential String reason) implements CosignEvent {}

        /** @param predecessor whose contract it was as its drafter */
        record ContractHandedOver(
                ContractId id,
                PersonId predecessor,
                PersonId successor,
                @Confidential String reason) implements HandlingEvent {}

        record CopiedToColleagues(
                ContractId id,
                List<PersonId> colleagues,
                @Confidential String remark) implements HandlingEvent {}

        record NoteTaken(ContractId id, PersonId colleague) implements HandlingEvent {}

        /**
         * @param stage where it stands again
         * @param reviewDue last day for the review it stands in again, if there is one and the working calendar knows it
         */
        record StepCalledBack(
                ContractId id,
                ContractStage stage,
                @Confidential String reason,
                @Nullable LocalDate reviewDue) implements HandlingEvent {}
    }
}
