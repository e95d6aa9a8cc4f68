package dossier.complaints.api;

/** CMP-07: why something went up. */
public enum EscalationGround {
    /** The limit for the first response was breached. */
    RESPONSE,
    /** The limit for the resolution was breached. */
    RESOLUTION,
    /** 重大事件. */
    INCIDENT,
    /** A department that was brought in did not do its task in time. */
    TASK,
    /** The objection report was not filed in time. */
    REPORT,
    /** The customer was not told the result in time. */
    FEEDBACK,
    /** The customer was not asked in time whether they are satisfied. */
    SATISFACTION,
    /** The customer was not visited in time. */
    REVISIT
}
