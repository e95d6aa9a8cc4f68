package dossier.receivables.api;

/** How a customer paid. */
public enum PaymentMeans {
    TRANSFER,
    /** 承兑汇票: may be dishonoured, and then it is reversed. */
    DRAFT,
    CASH
}
