package dossier.seals.api;

/** What a seal is for (SEA-01). */
public enum SealKind {
    /** 合同专用章: for contracts and what is agreed beside them. */
    CONTRACT,
    /** 业务专用章: for everything else that the business issues. */
    BUSINESS
}
