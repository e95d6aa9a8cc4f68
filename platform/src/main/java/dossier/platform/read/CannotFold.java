package dossier.platform.read;

/** An event that a fold cannot take; the case waits at it while others go on. */
final class CannotFold extends Exception {
    private final String stream;
    private final long version;

    CannotFold(String stream, long version, Throwable cause) {
        super("cannot fold event " + version + " of " + stream, cause);
        this.stream = stream;
        this.version = version;
    }

    String stream() {
        return stream;
    }

    long version() {
        return version;
    }
}
