package dossier.platform.web;

/** An address that names no command. */
public final class NoSuchCommand extends RuntimeException {
    public NoSuchCommand(String context, String command) {
        super("no command " + command + " in " + context);
    }
}
