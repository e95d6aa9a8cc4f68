package dossier.customers.command;

import dossier.customers.api.CustomerId;
import dossier.customers.api.GatheringEvent;
import dossier.customers.api.GatheringEvent.*;
import dossier.handbook.Duties;
import dossier.handbook.DutyEvent;
import dossier.words.DepartmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What an event for customers remembers in order to decide, and no more. */
public sealed interface GatheringState {
    record Absent() implements GatheringState {}

    /** @param toCome neither held nor called off */
    record Planned(DepartmentId department, LocalDate heldOn, List<CustomerId> invited, boolean toCome, Duties duties)
            implements GatheringState {}

    /** @throws IllegalStateException before it was planned, where no clause that needs it is asked */
    default Planned planned() {
        if (this instanceof Planned planned) return planned;
        throw new IllegalStateException("not planned");
    }

    static GatheringState evolve(GatheringState state, GatheringEvent event) {
        if (event instanceof GatheringPlanned it)
            return new Planned(it.department(), it.plan().heldOn(), it.plan().invited(), true, Duties.NONE);
        var was = state.planned();
        return switch (event) {
            case GatheringPlanned _ -> was;
            case CustomersInvited it ->
                new Planned(was.department, was.heldOn, and(was.invited, it.invited()), true, was.duties);
            case GatheringPostponed it -> new Planned(was.department, it.heldOn(), was.invited, true, was.duties);
            case GatheringHeld _, GatheringCalledOff _ ->
                new Planned(was.department, was.heldOn, was.invited, false, was.duties);
            case DutyEvent it -> new Planned(was.department, was.heldOn, was.invited, was.toCome, was.duties.after(it));
        };
    }

    private static List<CustomerId> and(List<CustomerId> some, List<CustomerId> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
