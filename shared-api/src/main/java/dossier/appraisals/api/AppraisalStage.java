package dossier.appraisals.api;

import dossier.appraisals.api.AppraisalEvent.*;

/** Where an appraisal stands. */
public enum AppraisalStage {
    /** Nobody has set what is to be done. */
    PLANNING,
    /** The plan is set; scored after the cycle. */
    SCORING,
    /** HR has brought it together; nobody else knows yet. */
    CONSOLIDATED,
    PUBLISHED,
    APPEALED,
    /** After an appeal it stands. */
    DECIDED,
    APPLIED,
    /** Applied and followed to its end. */
    ENDED,
    WITHDRAWN,
    /** Of somebody who has been forgotten. */
    FORGOTTEN;

    /** Where an appraisal that stands here stands after this event. */
    public AppraisalStage after(AppraisalEvent event) {
        return switch (event) {
            case AppraisalOpened _ -> PLANNING;
            case PlanSet _ -> SCORING;
            case ResultConsolidated _ -> CONSOLIDATED;
            case ResultPublished _ -> PUBLISHED;
            case ResultAppealed _ -> APPEALED;
            case AppealDecided _ -> DECIDED;
            case ResultApplied _ -> APPLIED;
            case ResultFollowedUp it -> it.done() ? ENDED : this;
            case AppraisalWithdrawn _ -> WITHDRAWN;
            case AppraisalForgotten _ -> FORGOTTEN;
            default -> this;
        };
    }

    /** Whether it can still be scored. */
    public boolean underWay() {
        return this == PLANNING || this == SCORING;
    }

    /** Whether it counts in its cycle. */
    public boolean counts() {
        return this != WITHDRAWN && this != FORGOTTEN;
    }

    /** Whether who was appraised knows the result. */
    public boolean published() {
        return switch (this) {
            case PUBLISHED, APPEALED, DECIDED, APPLIED, ENDED -> true;
            default -> false;
        };
    }
}
