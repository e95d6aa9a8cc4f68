package dossier.templates.api;

import dossier.words.CaseVersion;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/** One version of a template, whose text stays as it is whatever becomes of the template. */
public record TemplateVersion(
        @NotNull TemplateId template, @Positive int version) implements CaseVersion {
    @Override
    public TemplateId of() {
        return template;
    }
}
