package dossier.handbook;

/** A command to a case that was never opened. */
public final class NoSuchCase extends RuntimeException {
    public NoSuchCase(Class<?> command) {
        super("there is no such case for " + command.getSimpleName());
    }
}
