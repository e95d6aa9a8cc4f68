package dossier.platform.proofs;

/** Signs texts with the log's key. */
@FunctionalInterface
public interface NoteSigner {
    /**
     * @param text of whole lines; its first line must not be the origin of the log, which would make it a checkpoint
     * @throws IllegalArgumentException otherwise
     */
    SignedNote sign(String text);
}
