package dossier.platform.command;

/** The idempotency key already stands for another request of this person. */
public final class KeyReused extends RuntimeException {
    public KeyReused(String key) {
        super("the key " + key + " stands for another request");
    }
}
