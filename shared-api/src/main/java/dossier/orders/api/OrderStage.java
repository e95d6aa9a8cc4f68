package dossier.orders.api;

/** Where an order stands in its life. */
public enum OrderStage {
    REGISTERED,
    /** Departments have their tasks, or its progress was told. */
    IN_PROGRESS,
    PARTLY_DELIVERED,
    /** All of it, and the customer has not said of all of it that they take it. */
    DELIVERED,
    /** All of it, and the customer has taken it. */
    ACCEPTED,
    CANCELLED
}
