package dossier.handbook;

/** CMP-02: how grave a complaint is, which sets its limits. */
public enum Severity {
    CRITICAL,
    HIGH,
    NORMAL
}
