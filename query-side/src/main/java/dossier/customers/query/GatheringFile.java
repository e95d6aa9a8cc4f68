package dossier.customers.query;

import static dossier.handbook.Authority.KEEP_CUSTOMERS;
import static dossier.handbook.Rule.CUS_07;

import dossier.customers.api.CustomerId;
import dossier.customers.api.GatheringEvent;
import dossier.customers.api.GatheringEvent.*;
import dossier.customers.api.GatheringKind;
import dossier.customers.api.Invitation;
import dossier.platform.read.DutyLine;
import dossier.platform.read.Office;
import dossier.platform.read.Owing;
import dossier.platform.read.Pending;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.words.CaseId;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * CUS-07: an event for customers as its page shows it.
 *
 * @param heldOn the day planned last
 * @param cost null until it was held
 * @param heard from the customers; empty until then
 * @param reason why it was called off, or else last postponed
 */
public record GatheringFile(
        @BsonId String id,
        long version,
        String title,
        @Nullable GatheringKind kind,
        String venue,
        @Nullable LocalDate heldOn,
        @Nullable Money budget,
        @Nullable PersonId organiser,
        @Nullable DepartmentId department,
        List<Guest> guests,
        State state,
        @Nullable Money cost,
        String heard,
        String reason,
        @Nullable Instant changedAt,
        List<Task> tasks,
        List<DutyLine> duties,
        ReadableBy awaitedBy,
        ReadableBy readers)
        implements Pending, Owing {
    /** How it stands. */
    public enum State {
        PLANNED,
        HELD,
        CALLED_OFF
    }

    /** A customer who was invited, and whether they came. */
    public record Guest(CustomerId customer, Invitation invitation) {}

    static GatheringFile blank(String id) {
        return new GatheringFile(
                id,
                -1,
                "",
                null,
                "",
                null,
                null,
                null,
                null,
                List.of(),
                State.PLANNED,
                null,
                "",
                "",
                null,
                List.of(),
                List.of(),
                ReadableBy.NOBODY,
                ReadableBy.NOBODY);
    }

    GatheringFile after(GatheringEvent event, Told told) {
        var planned = event instanceof GatheringPlanned it ? it : null;
        var plan = planned == null ? null : planned.plan();
        var in = planned == null ? department : planned.department();
        var held = event instanceof GatheringHeld it ? it : null;
        return new GatheringFile(
                id,
                told.version(),
                plan == null ? title : plan.title(),
                plan == null ? kind : plan.kind(),
                plan == null ? venue : plan.venue(),
                plan != null ? plan.heldOn() : event instanceof GatheringPostponed it ? it.heldOn() : heldOn,
                plan == null ? budget : plan.budget(),
                planned == null ? organiser : planned.organiser(),
                in,
                guestsAfter(event),
                held != null ? State.HELD : event instanceof GatheringCalledOff ? State.CALLED_OFF : state,
                held == null ? cost : held.cost(),
                held == null ? heard : held.heard(),
                reasonAfter(event),
                told.happenedAt(),
                tasksAfter(event, in, told),
                DutyLine.after(duties, event, told),
                planned == null ? awaitedBy : awaitedBy.and(planned.organiser()),
                planned == null
                        ? readers
                        : readers.and(planned.organiser())
                                .and(planned.department())
                                .and(new Office(KEEP_CUSTOMERS, planned.department())));
    }

    private List<Guest> guestsAfter(GatheringEvent event) {
        return switch (event) {
            case GatheringPlanned it ->
                guests(it.plan().invited(), Invitation.INVITED).toList();
            case CustomersInvited it ->
                Stream.concat(guests.stream(), guests(it.invited(), Invitation.INVITED))
                        .toList();
            case GatheringHeld it ->
                Stream.concat(guests(it.came(), Invitation.CAME), guests(it.stayedAway(), Invitation.STAYED_AWAY))
                        .toList();
            case GatheringCalledOff it ->
                guests(it.invited(), Invitation.CALLED_OFF).toList();
            default -> guests;
        };
    }

    private static Stream<Guest> guests(List<CustomerId> customers, Invitation invitation) {
        return customers.stream().map(it -> new Guest(it, invitation));
    }

    private String reasonAfter(GatheringEvent event) {
        return switch (event) {
            case GatheringPostponed it -> it.reason();
            case GatheringCalledOff it -> it.reason();
            default -> reason;
        };
    }

    /** It waits for the department from the day that is planned. */
    private List<Task> tasksAfter(GatheringEvent event, @Nullable DepartmentId in, Told told) {
        return switch (event) {
            case DutyBegun it ->
                List.of(Task.of(
                        KEEP_CUSTOMERS,
                        in,
                        "hold-gathering",
                        CUS_07,
                        told.recordedAt(),
                        it.duty().lastDay()));
            case DutyKept _, DutyLapsed _ -> List.of();
            default -> tasks;
        };
    }

    /** How many of those invited came; 0 before it was held. */
    public long came() {
        return guests.stream().filter(it -> it.invitation() == Invitation.CAME).count();
    }

    /** Whether its day has passed without. */
    public boolean overdue() {
        return duties.stream().anyMatch(it -> it.state() == DutyLine.State.BREACHED);
    }

    @Override
    public @Nullable String number() {
        return null;
    }

    @Override
    public @Nullable CaseId counterparty() {
        return null;
    }
}
