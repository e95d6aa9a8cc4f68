package dossier.customers.api;

/** CUS-07: how a customer stands to an event they were invited to. */
public enum Invitation {
    INVITED,
    CAME,
    STAYED_AWAY,
    CALLED_OFF
}
