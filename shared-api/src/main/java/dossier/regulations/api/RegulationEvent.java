package dossier.regulations.api;

import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.Event;
import dossier.words.PersonId;

/** Everything that can have happened to a regulation. */
@Context("regulations")
public sealed interface RegulationEvent extends Event {
    @Override
    RegulationId id();

    record RegulationDrafted(RegulationId id, String number, RegulationDraft draft, PersonId drafter)
            implements RegulationEvent {}

    /** @param version 2 for the first after an approval; a returned one keeps its own */
    record RegulationRevised(
            RegulationId id,
            int version,
            RegulationDraft draft,
            PersonId drafter,
            @Confidential String reason) implements RegulationEvent {}

    record RegulationReviewed(
            RegulationId id,
            int version,
            PersonId reviewer,
            @Confidential String remark) implements RegulationEvent {}

    record RegulationApproved(
            RegulationId id,
            int version,
            PersonId approver,
            @Confidential String remark) implements RegulationEvent {}

    record RegulationReturned(
            RegulationId id, int version, @Confidential String reason) implements RegulationEvent {}

    record NoteTaken(RegulationId id, int version, PersonId employee) implements RegulationEvent {}
}
