package dossier.appraisals.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import org.jspecify.annotations.Nullable;

/**
 * What a template says now.
 *
 * @param template null where there is no such template
 */
@Context("appraisal-templates")
public record TemplateTerms(
        AppraisalTemplateId asked, @Nullable FrozenTemplate template) implements Answer {
    /** What does it say? */
    public record Of(AppraisalTemplateId template) implements Question<TemplateTerms> {}
}
