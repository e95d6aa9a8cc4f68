package dossier.platform.command;

/** So many others act on the case at this moment that the command did not get its turn; nothing was done. */
public final class Busy extends RuntimeException {
    public Busy(Throwable cause) {
        super("others were faster, again and again", cause);
    }
}
