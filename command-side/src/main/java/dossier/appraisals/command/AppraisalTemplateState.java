package dossier.appraisals.command;

import dossier.appraisals.api.AppraisalTemplateEvent;
import dossier.appraisals.api.AppraisalTemplateEvent.TemplateRevised;
import dossier.appraisals.api.AppraisalTemplateEvent.TemplateWritten;

/**
 * How often a template was written; what stands in it is asked of its {@link dossier.appraisals.api.TemplateTerms}.
 *
 * @param version 0 for one that is not there
 */
public record AppraisalTemplateState(int version) {
    static final AppraisalTemplateState ABSENT = new AppraisalTemplateState(0);

    static AppraisalTemplateState evolve(AppraisalTemplateState state, AppraisalTemplateEvent event) {
        return switch (event) {
            case TemplateWritten _ -> new AppraisalTemplateState(1);
            case TemplateRevised it -> new AppraisalTemplateState(it.version());
        };
    }
}
