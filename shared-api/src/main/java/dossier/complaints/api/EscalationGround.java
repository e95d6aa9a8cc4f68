package dossier.complaints.api;

/** CMP-07: why something went up. */
public enum EscalationGround {
    /** The limit for the first response was breached. */
    RESPONSE,
    /** The limit for the resolution was breached. */
    RESOLUTION,
    /** 重大事件. */
    INCIDENT
}
