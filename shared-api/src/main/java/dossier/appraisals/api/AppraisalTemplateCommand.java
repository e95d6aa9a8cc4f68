package dossier.appraisals.api;

import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Everything one may ask of an appraisal template. */
@Context("appraisal-templates")
public sealed interface AppraisalTemplateCommand extends Command {
    @Override
    AppraisalTemplateId id();

    record WriteTemplate(
            @NotNull AppraisalTemplateId id, @NotNull @Valid TemplateSheet sheet) implements AppraisalTemplateCommand {}

    /** For cycles that open from now on; those that are open keep what they opened with. */
    record ReviseTemplate(
            @NotNull AppraisalTemplateId id,
            @NotNull @Valid TemplateSheet sheet,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements AppraisalTemplateCommand {}
}
