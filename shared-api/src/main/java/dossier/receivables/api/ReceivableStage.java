package dossier.receivables.api;

/** Where a receivable stands in its life. */
public enum ReceivableStage {
    /** Finance has not said yet whether it agrees. */
    ENTERED,
    /** Finance does not agree. */
    DISPUTED,
    CONFIRMED,
    INVOICED,
    /** All of it. */
    PAID,
    WITHDRAWN
}
