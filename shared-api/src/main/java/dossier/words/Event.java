package dossier.words;

/** Something that happened to a case. Kept for ever: add, never rename. */
public interface Event {
    /** The case it happened to. */
    CaseId id();
}
