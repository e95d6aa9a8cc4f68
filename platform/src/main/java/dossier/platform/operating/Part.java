package dossier.platform.operating;

/** A part of the machinery. */
public enum Part {
    READ_MODEL,
    AUTOMATION,
    CLOCK,
    NOTICE,
    PROOFS
}
