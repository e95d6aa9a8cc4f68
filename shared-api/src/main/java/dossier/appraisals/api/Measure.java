package dossier.appraisals.api;

/** What the system's own facts measure (APR-09). */
public enum Measure {
    /** Of contracts that took effect, in CNY. */
    SIGNED_AMOUNT(false),
    /** Earned and agreed by finance, without tax, in CNY. */
    REVENUE(false),
    /** Customer files opened. */
    NEW_CUSTOMERS(false),
    /** Of deliveries taken by the customer, in percent. */
    ORDERS_ON_TIME(true),
    /** Of complaints closed, in percent. */
    COMPLAINTS_IN_TIME(true),
    /** Average of what customers answered, of 100. */
    SATISFACTION(true);

    private final boolean average;

    Measure(boolean average) {
        this.average = average;
    }

    /** Whether it is an average over what happened, and not the sum of it. */
    public boolean average() {
        return average;
    }
}
