package dossier.contracts.api;

/** What a file is in a contract's dossier. */
public enum FilePurpose {
    CONTRACT_TEXT,
    NEGOTIATION_RESULT,
    /** The counterparty's business licence and the like. */
    CREDENTIALS,
    /** The signed or sealed copy (CON-07). */
    SIGNATURE,
    /** The approval form (合同审批表), as reviewed (CON-11). */
    APPROVAL_FORM,
    CORRESPONDENCE,
    /** What both signed to amend or end the contract (CON-10). */
    SUPPLEMENTARY_AGREEMENT,
    /** What shows how it was performed, beside the evidence of single obligations. */
    PERFORMANCE_RECORD,
    OTHER
}
