package dossier.contracts.api;

/** A side of a contract. */
public enum Party {
    /** The company. */
    US,
    COUNTERPARTY
}
