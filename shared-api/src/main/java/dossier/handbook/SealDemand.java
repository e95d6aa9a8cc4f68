package dossier.handbook;

/** CON-07: whether our side binds itself by the contract seal alone, and not by a signature. */
public enum SealDemand {
    /** Either will do. */
    NEVER,
    /** A major contract is sealed. */
    MAJOR,
    ALWAYS
}
