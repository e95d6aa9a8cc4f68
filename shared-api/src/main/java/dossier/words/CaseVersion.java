package dossier.words;

/** One of the numbered versions that a case has; a record of the two, in this order. */
public interface CaseVersion {
    CaseId of();

    int version();

    /** As it is chosen in a form: {@code late-delivery/2}. */
    default String said() {
        return of().value() + "/" + version();
    }
}
