package dossier.platform.command;

/** The case has changed since the asking person saw it. */
public final class StaleVersion extends RuntimeException {
    private final long expected;
    private final long actual;

    public StaleVersion(long expected, long actual) {
        super("expected version " + expected + " but it is " + actual);
        this.expected = expected;
        this.actual = actual;
    }

    public long expected() {
        return expected;
    }

    public long actual() {
        return actual;
    }
}
