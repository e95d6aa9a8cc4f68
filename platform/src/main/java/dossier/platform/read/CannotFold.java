package dossier.platform.read;

import dossier.platform.store.NewerThanThis;

/** An event that a fold cannot take; the case waits at it while others go on. */
final class CannotFold extends Exception {
    private final String stream;
    private final long version;

    CannotFold(String stream, long version, Throwable cause) {
        super("cannot fold event " + version + " of " + stream, cause);
        this.stream = stream;
        this.version = version;
    }

    /** For who asked about the one case; a node that is older than it says so. */
    RuntimeException unchecked() {
        return getCause() instanceof NewerThanThis newer ? newer : new IllegalStateException(this);
    }

    String stream() {
        return stream;
    }

    long version() {
        return version;
    }
}
