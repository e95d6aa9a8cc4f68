package dossier.orders.api;

/** How a customer was told. */
public enum Channel {
    PHONE,
    EMAIL,
    LETTER,
    MESSENGER,
    VISIT
}
