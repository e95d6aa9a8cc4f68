package dossier.contracts.query;

import dossier.contracts.api.ContractDraft;
import dossier.platform.web.page.TextDifference;
import dossier.templates.api.TemplateTexts;
import dossier.words.ClauseKind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a draft says something else than the template it was made from.
 *
 * @param clauses those that do, with what was taken out of the template's text and put in; a kind that the template leaves open is none of them
 */
public record Deviations(TemplateTexts.Text template, Map<ClauseKind, List<TextDifference.Piece>> clauses) {
    /** Null for a draft that was made from no template. */
    static @Nullable Deviations of(ContractDraft draft, TemplateTexts templates) {
        return Optional.ofNullable(draft.template())
                .flatMap(templates::find)
                .map(it -> of(draft, it))
                .orElse(null);
    }

    static Deviations of(ContractDraft draft, TemplateTexts.Text template) {
        var clauses = new EnumMap<ClauseKind, List<TextDifference.Piece>>(ClauseKind.class);
        template.clauses().forEach((kind, text) -> {
            var compared = TextDifference.of(text.strip(), draft.text(kind).strip());
            if (compared.changed()) clauses.put(kind, compared.pieces());
        });
        return new Deviations(template, Collections.unmodifiableMap(clauses));
    }
}
