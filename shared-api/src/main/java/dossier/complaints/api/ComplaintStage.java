package dossier.complaints.api;

/** Where a complaint stands in its life. */
public enum ComplaintStage {
    /** Nobody has told the customer yet that it was taken up. */
    RECORDED,
    /** The customer knows that it was taken up, or there is none. */
    IN_HAND,
    /** Solved; the customer is to be told, and asked whether they are satisfied. */
    CONCLUDED,
    /** The customer is satisfied, or there is none. */
    CLOSED,
    WITHDRAWN,
    /** It was another's duplicate. */
    MERGED;

    /** Whether it is still to be solved. */
    public boolean open() {
        return this == RECORDED || this == IN_HAND;
    }
}
