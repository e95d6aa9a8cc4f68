package dossier.orders.api;

/** What a customer is asked by a link. */
public enum CustomerQuestion {
    /** ORD-04: whether they understand a delay they were told of (谅解). */
    UNDERSTANDING,
    /** ORD-06: whether they take a delivery. */
    ACCEPTANCE
}
