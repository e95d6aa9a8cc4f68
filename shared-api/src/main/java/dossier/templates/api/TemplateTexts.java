package dossier.templates.api;

import dossier.words.ClauseKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in the templates. Implemented by the side that shows them, for other contexts that draft from them or compare with them. */
public interface TemplateTexts {
    /**
     * One approved version of a template.
     *
     * @param clauses its text, by kind, in the handbook's order; a kind it leaves open is not there
     */
    record Text(
            TemplateVersion version, String title, @Nullable String business, Map<ClauseKind, String> clauses) {}

    /** Empty when there is no such version, or it was never approved. */
    Optional<Text> find(TemplateVersion version);

    /** What a contract may be drafted from now: of each template that is not withdrawn the version approved last, by title. */
    List<Text> offered();
}
