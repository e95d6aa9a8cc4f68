package dossier.contracts.api;

/** When one who is asked along (加签) has their say: before the one who asks, or after them. */
public enum Turn {
    BEFORE,
    AFTER
}
