package dossier.templates.api;

import dossier.words.ClauseKind;
import java.util.List;

/** What stands in the library of clauses. Implemented by the side that shows it, for other contexts that take clauses from it. */
public interface ClauseTexts {
    /** One approved version of a clause. */
    record Text(ClauseVersion version, ClauseKind kind, String title, String text) {}

    /** What a contract may take now: of each clause that is not withdrawn the version approved last, by kind and title. */
    List<Text> offered();
}
