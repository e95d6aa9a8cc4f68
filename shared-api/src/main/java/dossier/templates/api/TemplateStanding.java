package dossier.templates.api;

import dossier.handbook.Answer;
import dossier.handbook.Question;
import dossier.words.Context;

/**
 * How a template stands.
 *
 * @param approved how many of its versions were approved, each in its turn; 0 also when there is no such template
 */
@Context("templates")
public record TemplateStanding(TemplateId template, int approved, boolean withdrawn) implements Answer {
    /** How far has this template come? */
    public record Of(TemplateId template) implements Question<TemplateStanding> {}

    public static TemplateStanding none(TemplateId template) {
        return new TemplateStanding(template, 0, false);
    }

    /** Whether a contract may be drafted from a version of it now. */
    public boolean offers(TemplateVersion version) {
        return knows(version) && !withdrawn;
    }

    /** Whether that version was approved at some time. */
    public boolean knows(TemplateVersion version) {
        return version.template().equals(template) && version.version() <= approved;
    }
}
