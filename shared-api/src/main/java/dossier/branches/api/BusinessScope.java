package dossier.branches.api;

/** The lines of business (业务类别) that a branch may be approved for (ORG-03). */
public final class BusinessScope {
    /** A line of business: letters of any language, digits and {@code -}, so that it is written in one way only. */
    public static final String LINE = "[\\p{L}\\p{N}-]{1,40}";

    private BusinessScope() {}
}
