package dossier.templates.api;

import dossier.words.ClauseKind;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.Event;
import dossier.words.PersonId;

/** Everything that can have happened to a clause in the library. */
@Context("clauses")
public sealed interface ClauseEvent extends Event {
    @Override
    ClauseId id();

    record ClauseWritten(ClauseId id, ClauseKind kind, String title, String text, PersonId writer)
            implements ClauseEvent {}

    /** @param version 2 for the first after an approval; a returned one keeps its own */
    record ClauseRevised(
            ClauseId id,
            int version,
            String title,
            String text,
            PersonId writer,
            @Confidential String reason) implements ClauseEvent {}

    record ClauseApproved(
            ClauseId id,
            int version,
            PersonId approver,
            @Confidential String remark) implements ClauseEvent {}

    record ClauseReturned(
            ClauseId id, int version, @Confidential String reason) implements ClauseEvent {}

    record ClauseWithdrawn(ClauseId id, @Confidential String reason) implements ClauseEvent {}
}
