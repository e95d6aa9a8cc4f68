package dossier.platform.web;

/** A request body over its limit. */
public final class TooLarge extends RuntimeException {
    private final long limit;

    /** @param limit in bytes */
    public TooLarge(long limit) {
        super("over " + limit + " bytes");
        this.limit = limit;
    }

    public long limit() {
        return limit;
    }
}
