package dossier.branches.api;

import dossier.handbook.Duty;
import dossier.handbook.DutyEvent;
import dossier.handbook.Rule;
import dossier.words.Confidential;
import dossier.words.Context;
import dossier.words.DepartmentId;
import dossier.words.Event;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.Set;

/** Everything that can have happened to a branch. */
@Context("branches")
public sealed interface BranchEvent extends Event {
    @Override
    BranchId id();

    record BranchOpened(
            BranchId id, String name, DepartmentId department, String region, Set<String> scope, PersonId manager)
            implements BranchEvent {}

    record BranchChanged(BranchId id, String name, String region, PersonId manager, NetworkChain chain)
            implements BranchEvent {}

    record ScopeChanged(BranchId id, Set<String> scope) implements BranchEvent {}

    record BranchClosed(BranchId id, @Confidential String reason) implements BranchEvent {}

    record InspectionRecorded(
            BranchId id, PersonId inspector, @Confidential String findings) implements BranchEvent {}

    /** @param measure short code in this branch, {@code m1} for the first; subject of its duty */
    record MeasureAgreed(BranchId id, String measure, Measure agreed) implements BranchEvent {}

    record MeasureHandedOver(BranchId id, String measure, PersonId successor) implements BranchEvent {}

    record MeasureCompleted(
            BranchId id, String measure, @Confidential String evidence) implements BranchEvent {}

    record DutyBegun(BranchId id, Duty duty) implements BranchEvent, DutyEvent.Begun {}

    record DutyReminded(BranchId id, Rule rule, String subject) implements BranchEvent, DutyEvent.Reminded {}

    record DutyBreached(BranchId id, Rule rule, String subject, Instant due)
            implements BranchEvent, DutyEvent.Breached {}

    record DutyKept(BranchId id, Rule rule, String subject, Instant due, Instant done)
            implements BranchEvent, DutyEvent.Kept {}

    record DutyLapsed(BranchId id, Rule rule, String subject) implements BranchEvent, DutyEvent.Lapsed {}
}
