package dossier.platform.read;

/** What was just written is not shown yet, and the reader's patience is over. */
public final class NotYetShown extends RuntimeException {}
