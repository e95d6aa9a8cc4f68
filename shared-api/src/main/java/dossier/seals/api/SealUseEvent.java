package dossier.seals.api;

import dossier.handbook.Duty;
import dossier.handbook.DutyEvent;
import dossier.handbook.Rule;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.Event;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.time.Instant;

/** Everything that can have happened in one use of a seal. */
@Context("seal-uses")
public sealed interface SealUseEvent extends Event {
    @Override
    SealUseId id();

    /** @param department of the requester, whose leader approves */
    record UseRequested(
            SealUseId id,
            SealId seal,
            StoredFile document,
            int impressions,
            @Confidential String purpose,
            PersonId requester,
            DepartmentId department)
            implements SealUseEvent {}

    record UseApproved(
            SealUseId id, PersonId leader, @Confidential String remark) implements SealUseEvent {}

    record UseRejected(
            SealUseId id, PersonId leader, @Confidential String reason) implements SealUseEvent {}

    record UseWithdrawn(SealUseId id) implements SealUseEvent {}

    /** @param impressions that were sealed, by the keeper */
    record DocumentStamped(SealUseId id, SealId seal, PersonId keeper, int impressions) implements SealUseEvent {}

    record SealHandedOut(SealUseId id, SealId seal, PersonId keeper, PersonId holder) implements SealUseEvent {}

    /** @param impressions that the holder sealed */
    record SealTakenBack(SealUseId id, SealId seal, PersonId keeper, int impressions) implements SealUseEvent {}

    record DutyBegun(SealUseId id, Duty duty) implements SealUseEvent, DutyEvent.Begun {}

    record DutyReminded(SealUseId id, Rule rule, String subject) implements SealUseEvent, DutyEvent.Reminded {}

    record DutyBreached(SealUseId id, Rule rule, String subject, Instant due)
            implements SealUseEvent, DutyEvent.Breached {}

    record DutyKept(SealUseId id, Rule rule, String subject, Instant due, Instant done)
            implements SealUseEvent, DutyEvent.Kept {}
}
