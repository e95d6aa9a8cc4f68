package dossier.templates.api;

import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.Event;
import dossier.words.PersonId;

/** Everything that can have happened to a contract template. */
@Context("templates")
public sealed interface TemplateEvent extends Event {
    @Override
    TemplateId id();

    record TemplateWritten(TemplateId id, TemplateDraft draft, PersonId writer) implements TemplateEvent {}

    /** @param version 2 for the first after an approval; a returned one keeps its own */
    record TemplateRevised(
            TemplateId id,
            int version,
            TemplateDraft draft,
            PersonId writer,
            @Confidential String reason) implements TemplateEvent {}

    record TemplateApproved(
            TemplateId id,
            int version,
            PersonId approver,
            @Confidential String remark) implements TemplateEvent {}

    record TemplateReturned(
            TemplateId id, int version, @Confidential String reason) implements TemplateEvent {}

    record TemplateWithdrawn(TemplateId id, @Confidential String reason) implements TemplateEvent {}
}
