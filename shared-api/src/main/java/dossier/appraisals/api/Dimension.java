package dossier.appraisals.api;

/** What is appraised (APR-01). */
public enum Dimension {
    /** 业绩. */
    PERFORMANCE,
    /** 能力. */
    ABILITY,
    /** 态度. */
    ATTITUDE
}
