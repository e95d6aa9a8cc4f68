package dossier.customers.api;

import dossier.contracts.api.CreditTerms;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Duty;
import dossier.handbook.DutyEvent;
import dossier.handbook.Rule;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.Event;
import dossier.words.PersonId;
import java.time.Instant;

/** Everything that can have happened to a customer's file. */
@Context("customers")
public sealed interface CustomerEvent extends Event {
    @Override
    CustomerId id();

    /**
     * @param number 客户编号
     * @param name of the counterparty
     * @param custodian the salesperson whose customer it is
     */
    record CustomerOpened(
            CustomerId id,
            String number,
            CounterpartyId counterparty,
            String name,
            PersonId custodian,
            DepartmentId department,
            CustomerCard card)
            implements CustomerEvent {}

    record CardUpdated(CustomerId id, CustomerCard card) implements CustomerEvent {}

    record ChannelMarked(CustomerId id, Channel channel) implements CustomerEvent {}

    /** @param customerClass CUS-02: as it follows from the marks */
    record CustomerAssessed(
            CustomerId id,
            Marks marks,
            CustomerClass customerClass,
            @Confidential String remark) implements CustomerEvent {}

    record CustomerReviewed(CustomerId id, PersonId reviewer, ReviewSheet sheet) implements CustomerEvent {}

    record MaintenancePlanned(CustomerId id, MaintenancePlan plan) implements CustomerEvent {}

    /** @param department the successor's */
    record CustomerHandedOver(
            CustomerId id,
            PersonId predecessor,
            PersonId successor,
            DepartmentId department,
            @Confidential String reason)
            implements CustomerEvent {}

    record CreditProposed(
            CustomerId id,
            CreditTerms credit,
            PersonId proposer,
            @Confidential String reason) implements CustomerEvent {}

    /** In force from now on, in place of the one before. */
    record CreditApproved(
            CustomerId id,
            CreditTerms credit,
            PersonId approver,
            @Confidential String remark) implements CustomerEvent {}

    /** The rating before it stays in force. */
    record CreditRejected(
            CustomerId id, PersonId approver, @Confidential String reason) implements CustomerEvent {}

    /** CUS-07: as the event for customers had it then. */
    record GatheringNoted(CustomerId id, GatheringId gathering, Invitation invitation) implements CustomerEvent {}

    record DutyBegun(CustomerId id, Duty duty) implements CustomerEvent, DutyEvent.Begun {}

    record DutyReminded(CustomerId id, Rule rule, String subject) implements CustomerEvent, DutyEvent.Reminded {}

    record DutyBreached(CustomerId id, Rule rule, String subject, Instant due)
            implements CustomerEvent, DutyEvent.Breached {}

    record DutyKept(CustomerId id, Rule rule, String subject, Instant due, Instant done)
            implements CustomerEvent, DutyEvent.Kept {}

    record DutyLapsed(CustomerId id, Rule rule, String subject) implements CustomerEvent, DutyEvent.Lapsed {}
}
