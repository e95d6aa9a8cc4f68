package dossier.customers.command;

import static dossier.handbook.Authority.KEEP_CUSTOMERS;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.customers.api.CustomerId;
import dossier.customers.api.CustomerOnFile;
import dossier.customers.api.GatheringCommand;
import dossier.customers.api.GatheringCommand.*;
import dossier.customers.api.GatheringEvent;
import dossier.customers.api.GatheringEvent.*;
import dossier.customers.api.GatheringId;
import dossier.customers.api.GatheringPlan;
import dossier.customers.command.GatheringState.Absent;
import dossier.customers.command.GatheringState.Planned;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.handbook.Duty;
import dossier.handbook.Question;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** CUS-07: decisions about an event for customers, which is owed from its plan until it was held or called off. Pure: no clock, no Spring, no Axon. */
public final class GatheringDecider {
    private GatheringDecider() {}

    // spotless:off: a table is read in columns
    private static final Clauses<GatheringCommand, GatheringState> CLAUSES = Clauses.of(GatheringCommand.class, GatheringState.class)
            .opening(PlanGathering.class,
                    may(ORG_04, KEEP_CUSTOMERS),
                    needs(STAGE, "new-gathering", o -> o instanceof Absent),
                    asks(STAGE, "day-to-come", (plan, _, given) -> !plan.plan().heldOn().isBefore(given.today())),
                    customersOnFile())
            .before(InviteCustomers.class,
                    ofTheDepartment(),
                    toCome(),
                    customersOnFile())
            .before(PostponeGathering.class,
                    ofTheDepartment(),
                    toCome(),
                    needs(STAGE, "day-not-passed", (o, given) -> !o.planned().heldOn().isBefore(given.today())),
                    asks(STAGE, "later-day", (postpone, o, _) -> postpone.heldOn().isAfter(o.planned().heldOn())))
            .before(HoldGathering.class,
                    ofTheDepartment(),
                    toCome(),
                    needs(STAGE, "day-of-the-gathering", (o, given) -> !o.planned().heldOn().isAfter(given.today())),
                    asksNothingMissing(KNOWN, "customers-invited", (hold, o, _) -> without(hold.came(), o.planned().invited()).stream().map(CustomerId::value).toList()))
            .before(CallOffGathering.class,
                    ofTheDepartment(),
                    toCome())
            .before(RemindOfDuty.class,
                    byTheHouse(),
                    asks(STAGE, "duty-to-remind-of", (remind, o, given) -> o.planned().duties().toRemind(remind.rule(), remind.subject(), given.at())))
            .before(NoteBreach.class,
                    byTheHouse(),
                    asks(STAGE, "duty-overdue", (note, o, given) -> o.planned().duties().toBreach(note.rule(), note.subject(), given.at())))
            .asking(PlanGathering.class, (plan, _, _) -> files(plan.plan().invited()))
            .asking(InviteCustomers.class, (invite, _, _) -> files(invite.invited()));
    // spotless:on

    public static final Decider<GatheringCommand, GatheringState, GatheringEvent> GATHERING = new Decider<>(
            GatheringCommand.class, new Absent(), GatheringState::evolve, CLAUSES, GatheringDecider::decide);

    private static List<GatheringEvent> decide(GatheringCommand command, GatheringState state, Circumstances given) {
        return switch (command) {
            case PlanGathering(var id, var plan) -> {
                var by = given.by();
                yield List.of(
                        new GatheringPlanned(id, by.person(), by.department(), once(plan)), owed(id, plan.heldOn()));
            }
            case InviteCustomers(var id, var invited) -> {
                var more = without(invited, state.planned().invited());
                yield more.isEmpty() ? List.of() : List.of(new CustomersInvited(id, more));
            }
            case PostponeGathering(var id, var heldOn, var reason) -> {
                var events = new ArrayList<GatheringEvent>();
                events.add(new GatheringPostponed(id, heldOn, reason));
                events.addAll(lapsed(id, state.planned()));
                events.add(owed(id, heldOn));
                yield events;
            }
            case HoldGathering it -> held(it, state.planned(), given);
            case CallOffGathering(var id, var reason) -> {
                var events = new ArrayList<GatheringEvent>();
                events.add(new GatheringCalledOff(id, state.planned().invited(), reason));
                events.addAll(lapsed(id, state.planned()));
                yield events;
            }
            case RemindOfDuty(var id, var rule, var subject) -> List.of(new DutyReminded(id, rule, subject));
            case NoteBreach(var id, var rule, var subject) ->
                List.of(new DutyBreached(
                        id, rule, subject, state.planned().duties().due(rule, subject)));
        };
    }

    private static List<GatheringEvent> held(HoldGathering it, Planned gathering, Circumstances given) {
        var came = it.came().stream().distinct().toList();
        var held = new GatheringHeld(
                it.id(), came, without(gathering.invited(), came), it.cost().rounded(), it.heard());
        var due = gathering.duties().due(CUS_07, "");
        return List.of(held, new DutyKept(it.id(), CUS_07, "", due, given.happenedAt()));
    }

    private static DutyBegun owed(GatheringId id, LocalDate heldOn) {
        return new DutyBegun(id, Duty.byEndOf(heldOn, CUS_07, ""));
    }

    private static List<DutyLapsed> lapsed(GatheringId id, Planned gathering) {
        return gathering.duties().find(CUS_07, "").stream()
                .map(_ -> new DutyLapsed(id, CUS_07, ""))
                .toList();
    }

    private static GatheringPlan once(GatheringPlan plan) {
        return new GatheringPlan(
                plan.kind(),
                plan.title(),
                plan.venue(),
                plan.heldOn(),
                plan.budget().rounded(),
                plan.invited().stream().distinct().toList());
    }

    /** The department that planned it holds it, whoever of it is there. */
    private static <X> Clause<X, GatheringState> ofTheDepartment() {
        return may(ORG_04, KEEP_CUSTOMERS, (o, _) -> o.planned().department());
    }

    private static <X> Clause<X, GatheringState> toCome() {
        return needs(STAGE, "gathering-to-come", o -> o.planned().toCome());
    }

    private static <X> Clause<X, GatheringState> customersOnFile() {
        return asksNothingMissing(
                KNOWN,
                "customers-on-file",
                (_, _, given) -> given.all(CustomerOnFile.class)
                        .filter(it -> !it.known())
                        .map(it -> it.customer().value())
                        .toList());
    }

    private static List<Question<?>> files(List<CustomerId> customers) {
        return Stream.<Question<?>>concat(
                        Stream.empty(), customers.stream().distinct().map(CustomerOnFile.Of::new))
                .toList();
    }

    private static List<CustomerId> without(List<CustomerId> some, List<CustomerId> those) {
        return some.stream().filter(it -> !those.contains(it)).distinct().toList();
    }
}
