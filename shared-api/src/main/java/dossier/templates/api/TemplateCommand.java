package dossier.templates.api;

import dossier.words.Command;
import dossier.words.Confidential;
import dossier.words.Context;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Everything one may ask of a contract template: put together by one from approved clauses, approved by legal, another person. */
@Context("templates")
public sealed interface TemplateCommand extends Command {
    @Override
    TemplateId id();

    /** Opens a template with its first version. */
    record WriteTemplate(
            @NotNull TemplateId id, @NotNull @Valid TemplateDraft draft) implements TemplateCommand {}

    /** A returned version again, or a further version of one that was approved. */
    record ReviseTemplate(
            @NotNull TemplateId id,
            @NotNull @Valid TemplateDraft draft,
            @NotBlank @Size(max = 2_000) @Confidential String reason)
            implements TemplateCommand {}

    /** From now on contracts may be drafted from this version. */
    record ApproveTemplate(
            @NotNull TemplateId id,
            @NotNull @Size(max = 2_000) @Confidential String remark) implements TemplateCommand {}

    /** Legal sends the version back. */
    record ReturnTemplate(
            @NotNull TemplateId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements TemplateCommand {}

    /** No further contract is drafted from it; those that were keep their reference to it. */
    record WithdrawTemplate(
            @NotNull TemplateId id,
            @NotBlank @Size(max = 2_000) @Confidential String reason) implements TemplateCommand {}
}
