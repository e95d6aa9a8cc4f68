package dossier.customers.api;

/** CUS-02: how much weight a customer has. Worked out by {@link Marks#customerClass}, never chosen. */
public enum CustomerClass {
    /** 重要客户: has a maintenance plan of its own (CUS-06). */
    MAJOR,
    REGULAR,
    /** 潜在客户. */
    POTENTIAL
}
