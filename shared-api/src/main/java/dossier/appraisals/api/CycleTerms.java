package dossier.appraisals.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;
import org.jspecify.annotations.Nullable;

/**
 * By what people are appraised in a cycle.
 *
 * @param open whether the cycle was opened
 * @param template as frozen when it was; null where the cycle does not have it
 */
@Context("appraisal-cycles")
public record CycleTerms(
        CycleId cycle, boolean open, @Nullable FrozenTemplate template) implements Answer {
    /** What does this template say in this cycle? */
    public record Of(CycleId cycle, AppraisalTemplateId template) implements Question<CycleTerms> {}
}
