package dossier.complaints.api;

/** What a customer came with. A major incident that nobody complained of is neither. */
public enum ComplaintKind {
    /** 投诉: they are not content with what the house did. */
    COMPLAINT,
    /** 质量异议: they object to the quality of what was supplied. */
    QUALITY_OBJECTION
}
