package dossier.receivables.api;

/** How a customer is urged to pay (催收). */
public enum DunningMeans {
    PHONE,
    VISIT,
    /** 催款函: one consolidated letter for all that is overdue. */
    LETTER,
    LAWYER
}
