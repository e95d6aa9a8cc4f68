package dossier.policies.api;

import dossier.handbook.Policy;
import dossier.words.Context;
import dossier.words.Event;
import dossier.words.PersonId;
import java.time.LocalDate;

/** Everything that can have happened to the house's policies. */
@Context("policies")
public sealed interface PolicyEvent extends Event {
    @Override
    PolicyId id();

    record PolicyProposed(
            PolicyId id, int version, Policy policy, LocalDate effectiveFrom, String reason, PersonId proposer)
            implements PolicyEvent {}

    /** @param policy repeated, so that a reader needs only this event to know what is in force */
    record PolicyApproved(PolicyId id, int version, Policy policy, LocalDate effectiveFrom) implements PolicyEvent {}

    record PolicyRejected(PolicyId id, int version, String reason) implements PolicyEvent {}
}
