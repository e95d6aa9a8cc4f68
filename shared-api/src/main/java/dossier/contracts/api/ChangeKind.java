package dossier.contracts.api;

/** What a change makes of a contract in effect (CON-10). */
public enum ChangeKind {
    AMENDMENT,
    TERMINATION
}
