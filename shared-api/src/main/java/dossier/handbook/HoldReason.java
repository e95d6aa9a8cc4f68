package dossier.handbook;

/** CMP-02: why the clock of a complaint may stand still; the policy says for which of these. */
public enum HoldReason {
    /** The customer is to say or send something first. */
    CUSTOMER_INFORMATION,
    /** The goods are on their way back to be looked at. */
    GOODS_RETURNING,
    /** A third party inspects them (第三方检测). */
    THIRD_PARTY_TEST,
    /** A supplier is to say something first. */
    SUPPLIER,
    /** 不可抗力. */
    FORCE_MAJEURE
}
