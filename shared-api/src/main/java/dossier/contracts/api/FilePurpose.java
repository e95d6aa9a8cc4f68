package dossier.contracts.api;

/** What a file is in a contract's dossier. */
public enum FilePurpose {
    CONTRACT_TEXT,
    NEGOTIATION_RESULT,
    /** The counterparty's business licence and the like. */
    CREDENTIALS,
    /** The signed or sealed copy (CON-07). */
    SIGNATURE,
    OTHER
}
