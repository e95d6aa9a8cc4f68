package dossier.appraisals.api;

/** What a score comes to. */
public enum Grade {
    /** 优秀. */
    EXCELLENT,
    /** 良好. */
    GOOD,
    /** 合格. */
    COMPETENT,
    /** 不合格. */
    FAILING
}
