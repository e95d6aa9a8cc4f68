package dossier.customers.api;

/** CUS-07: what customers are invited to. */
public enum GatheringKind {
    /** 答谢会. */
    THANKS,
    /** 产品研讨会. */
    PRODUCT_SEMINAR,
    /** 行业交流. */
    INDUSTRY_EXCHANGE
}
