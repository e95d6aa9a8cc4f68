package dossier.complaints.api;

/** CMP-05: what is done about it. */
public enum RemedyKind {
    REPAIR,
    REPLACEMENT,
    REFUND,
    COMPENSATION,
    CORRECTION,
    EXPLANATION;

    /** Goods move, so an order names them. */
    public boolean needsOrder() {
        return this == REPAIR || this == REPLACEMENT;
    }

    /** Money moves, so a receivable names it. */
    public boolean needsReceivable() {
        return this == REFUND || this == COMPENSATION;
    }
}
