package dossier.platform.forget;

/** Shows what the log says of cases, in documents of its own. */
@FunctionalInterface
public interface ShowsCases {
    /** Makes all documents of a case anew, from what can still be read of it. */
    void showAnew(String stream);
}
