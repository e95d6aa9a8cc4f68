package dossier.appraisals.api;

import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.Event;

/** Everything that can have happened to an appraisal template. */
@Context("appraisal-templates")
public sealed interface AppraisalTemplateEvent extends Event {
    @Override
    AppraisalTemplateId id();

    record TemplateWritten(AppraisalTemplateId id, TemplateSheet sheet) implements AppraisalTemplateEvent {}

    /** @param version from 2 */
    record TemplateRevised(
            AppraisalTemplateId id,
            int version,
            TemplateSheet sheet,
            @Confidential String reason) implements AppraisalTemplateEvent {}
}
