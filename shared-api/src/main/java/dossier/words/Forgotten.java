package dossier.words;

/** What stands in place of a {@link Confidential} text whose key was dropped. */
public final class Forgotten {
    /** Pages show it in the reader's language. */
    public static final String TEXT = "\u3014forgotten\u3015";

    private Forgotten() {}
}
