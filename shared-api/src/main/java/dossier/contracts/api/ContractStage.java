package dossier.contracts.api;

import dossier.contracts.api.ChangeEvent.ContractTerminated;
import dossier.contracts.api.ContractEvent.ApprovedByLegal;
import dossier.contracts.api.ContractEvent.ApprovedByManager;
import dossier.contracts.api.ContractEvent.ApprovedInJointReview;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractEvent.ContractSealed;
import dossier.contracts.api.ContractEvent.ContractSigned;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractEvent.ContractWithdrawn;
import dossier.contracts.api.ContractEvent.FileAttached;
import dossier.contracts.api.ContractEvent.HandlingEvent;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReturnedByAskedReviewer;
import dossier.contracts.api.ContractEvent.HandlingEvent.StepCalledBack;
import dossier.contracts.api.ContractEvent.JointReviewConvened;
import dossier.contracts.api.ContractEvent.ReturnedByJointReview;
import dossier.contracts.api.ContractEvent.ReturnedByLegal;
import dossier.contracts.api.ContractEvent.ReturnedByManager;
import dossier.contracts.api.ContractEvent.ReviewPassed;
import dossier.contracts.api.PerformanceEvent.ContractArchived;

/** Where a contract stands in its life. The same for deciding and for showing. */
public enum ContractStage {
    /** Being written, for the first time or after a return. */
    DRAFT,
    MANAGER_REVIEW,
    LEGAL_REVIEW,
    JOINT_REVIEW,
    TO_SIGN,
    EFFECTIVE,
    /** In effect as far as decisions go, but its term is over; only shown, see {@link #shown}. */
    EXPIRED,
    TERMINATED,
    ARCHIVED,
    WITHDRAWN;

    /**
     * What people see of it. Whether the term is over changes nothing in what may be done to close the contract, so deciders do not tell the two apart.
     *
     * @param expired whether its term is over
     */
    public ContractStage shown(boolean expired) {
        return this == EFFECTIVE || this == EXPIRED ? (expired ? EXPIRED : EFFECTIVE) : this;
    }

    public static ContractStage after(ContractStage stage, ContractEvent event) {
        return switch (event) {
            case ContractDrafted _,
                    ReturnedByManager _,
                    ReturnedByLegal _,
                    ReturnedByJointReview _,
                    ReturnedByAskedReviewer _ -> DRAFT;
            case ContractSubmitted _ -> MANAGER_REVIEW;
            case ApprovedByManager _ -> LEGAL_REVIEW;
            case ApprovedByLegal _ -> JOINT_REVIEW;
            case ReviewPassed _ -> TO_SIGN;
            case ContractTookEffect _, TakeoverEvent _ -> EFFECTIVE;
            case ContractWithdrawn _ -> WITHDRAWN;
            case ContractTerminated _ -> TERMINATED;
            case ContractArchived _ -> ARCHIVED;
            case StepCalledBack back -> back.stage();
            case HandlingEvent _,
                    PerformanceEvent _,
                    ChangeEvent _,
                    PaymentEvent _,
                    TermEvent _,
                    CorrectionEvent _,
                    ClearanceEvent _,
                    BalanceEvent _,
                    ClaimEvent _,
                    ContractDutyEvent _ -> stage;
            case ContractRevised _,
                    FileAttached _,
                    JointReviewConvened _,
                    ApprovedInJointReview _,
                    ContractSigned _,
                    ContractSealed _ -> stage;
        };
    }
}
