package dossier.platform.sheet;

/** A file that is no list, or is more of one than anyone looks through. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
        super(message);
    }

    Unreadable(Exception cause) {
        super(cause);
    }
}
