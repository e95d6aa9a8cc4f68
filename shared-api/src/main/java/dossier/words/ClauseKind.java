package dossier.words;

/** What a contract's text settles, and a clause of the library. */
public enum ClauseKind {
    /** Both parties' identity. */
    PARTIES,
    /** Subject matter (标的). */
    SUBJECT,
    QUANTITY,
    QUALITY,
    /** Price or remuneration. */
    PRICE,
    /** Period, place and manner of performance. */
    PERFORMANCE,
    /** Liability for breach (违约责任). */
    LIABILITY,
    /** Dispute resolution (解决争议的方法). */
    DISPUTES,
    /** What else is agreed. */
    FURTHER;

    /** Whether a contract has to settle it before it can be submitted (CON-02). */
    public boolean mandatory() {
        return this != FURTHER;
    }
}
