package dossier.customers.api;

/** CUS-08: through which channel a customer is served. */
public enum Channel {
    /** 直供: the house supplies them itself. */
    DIRECT_SUPPLY,
    /** 终端: they use the goods themselves, whoever supplies them. */
    TERMINAL,
    /** Neither of the two. */
    OTHER
}
