package dossier.receivables.api;

/** Which invoice (发票) was issued. */
public enum InvoiceKind {
    /** 增值税专用发票: the customer deducts its tax. */
    SPECIAL,
    /** 增值税普通发票. */
    GENERAL
}
