package dossier.organisation.api;

/** On what legal ground a person's data is erased (个人信息保护法 §47). */
public enum ErasureGround {
    /** What it was kept for is over, and so is the time for which it has to be kept. */
    RETENTION_OVER(false),
    /** The person has withdrawn their consent. */
    CONSENT_WITHDRAWN(false),
    /** It should never have been collected. */
    UNLAWFUL(true),
    /** A court or an authority has ordered it. */
    ORDERED(true);

    private final boolean outranksRetention;

    ErasureGround(boolean outranksRetention) {
        this.outranksRetention = outranksRetention;
    }

    /** Whether it does not wait for the end of the time for which data of leavers is kept. */
    public boolean outranksRetention() {
        return outranksRetention;
    }
}
