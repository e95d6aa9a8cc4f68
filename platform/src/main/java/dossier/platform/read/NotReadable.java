package dossier.platform.read;

/** No such case, or none of yours to know: the two are answered alike. */
public final class NotReadable extends RuntimeException {}
