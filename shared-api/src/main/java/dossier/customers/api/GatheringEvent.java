package dossier.customers.api;

import dossier.handbook.Duty;
import dossier.handbook.DutyEvent;
import dossier.handbook.Rule;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.Event;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** CUS-07: everything that can have happened to an event for customers. */
@Context("gatherings")
public sealed interface GatheringEvent extends Event {
    @Override
    GatheringId id();

    /** @param department the organiser's, which holds it */
    record GatheringPlanned(GatheringId id, PersonId organiser, DepartmentId department, GatheringPlan plan)
            implements GatheringEvent {}

    record CustomersInvited(GatheringId id, List<CustomerId> invited) implements GatheringEvent {}

    record GatheringPostponed(
            GatheringId id, LocalDate heldOn, @Confidential String reason) implements GatheringEvent {}

    /** @param stayedAway who was invited and did not come */
    record GatheringHeld(
            GatheringId id,
            List<CustomerId> came,
            List<CustomerId> stayedAway,
            Money cost,
            @Confidential String heard) implements GatheringEvent {}

    record GatheringCalledOff(
            GatheringId id,
            List<CustomerId> invited,
            @Confidential String reason) implements GatheringEvent {}

    record DutyBegun(GatheringId id, Duty duty) implements GatheringEvent, DutyEvent.Begun {}

    record DutyReminded(GatheringId id, Rule rule, String subject) implements GatheringEvent, DutyEvent.Reminded {}

    record DutyBreached(GatheringId id, Rule rule, String subject, Instant due)
            implements GatheringEvent, DutyEvent.Breached {}

    record DutyKept(GatheringId id, Rule rule, String subject, Instant due, Instant done)
            implements GatheringEvent, DutyEvent.Kept {}

    record DutyLapsed(GatheringId id, Rule rule, String subject) implements GatheringEvent, DutyEvent.Lapsed {}
}
