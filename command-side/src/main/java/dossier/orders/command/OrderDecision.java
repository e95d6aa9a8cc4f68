package dossier.orders.command;

import static dossier.handbook.Rule.*;

import dossier.contracts.api.ContractBalance;
import dossier.contracts.api.ContractClaims;
import dossier.handbook.Circumstances;
import dossier.handbook.Duties.Owed;
import dossier.handbook.Duty;
import dossier.handbook.Rule;
import dossier.orders.api.OrderCommand;
import dossier.orders.api.OrderCommand.*;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.*;
import dossier.orders.api.OrderId;
import dossier.orders.api.OrderNumber;
import dossier.orders.command.OrderState.Open;
import dossier.policies.api.DueDays;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The events of an order's admitted commands, with the duties that they begin and end. */
final class OrderDecision {
    private OrderDecision() {}

    static List<OrderEvent> decide(OrderCommand command, OrderState state, Circumstances given) {
        if (command instanceof RegisterOrder register) return registered(register, given);
        var order = state.open();
        var now = given.happenedAt();
        return switch (command) {
            case RegisterOrder register -> registered(register, given);
            case ChangeOrder it -> changed(it, order);
            case CancelOrder(var id, var reason) ->
                and(new OrderCancelled(id, reason), ended(id, order, it -> it.rule() != ORD_07 && it.rule() != ENTRY));
            case AssignTask(var id, var department, var text, var dueOn) -> {
                var number = order.tasks().size() + 1;
                yield List.of(
                        new TaskAssigned(id, number, department, text, dueOn),
                        begun(id, Duty.byEndOf(dueOn, ORD_02, Integer.toString(number))));
            }
            case CompleteTask(var id, var task, var remark) ->
                and(new TaskCompleted(id, task, remark), kept(id, order, ORD_02, Integer.toString(task), now));
            case ReportProgress(var id, var status) ->
                List.of(new ProgressReported(id, order.changes() + 1, status), toTell(id, order.changes() + 1, given));
            case ForecastDelay it -> forecast(it, order);
            case TellCustomer it -> told(it, order);
            case RecordUnderstanding(var id, var delay, var words, var proof) ->
                List.of(new UnderstandingRecorded(id, delay, words, proof));
            case ReportProblem(var id, var text) ->
                List.of(new ProblemReported(id, order.problems().last() + 1, text));
            case AssignProblem(var id, var problem, var department, var dueOn) ->
                List.of(
                        new ProblemAssigned(id, problem, department, dueOn),
                        begun(id, Duty.byEndOf(dueOn, ORD_05, Integer.toString(problem))));
            case ResolveProblem(var id, var problem, var resolution) ->
                and(
                        new ProblemResolved(id, problem, resolution),
                        kept(id, order, ORD_05, Integer.toString(problem), now));
            case Deliver it -> delivered(it, order, given);
            case RecordAcceptance it -> List.of(answered(it));
            case AskCustomer it -> OrderLinks.given(it, order, given);
            case RevokeLink(var id, var link) -> List.of(new LinkRevoked(id, link));
            case TakeAnswer it -> OrderLinks.answered(it, order, given);
            case FollowUp(var id, var findings) ->
                and(
                        new UseFollowedUp(id, findings),
                        owed(order, ORD_07).map(it -> kept(id, it, now)).toList());
            case ExpectRevenue(var id, var delivery) -> expected(id, delivery, order, given);
            case RemindOfDuty(var id, var rule, var subject) -> List.of(new DutyReminded(id, rule, subject));
            case NoteBreach(var id, var rule, var subject) -> {
                var due = order.duties().due(rule, subject);
                yield List.of(new DutyBreached(id, rule, subject, due));
            }
        };
    }

    /** ORD-04 is owed from the start: who says nothing until the day promised has told nobody before it. */
    private static List<OrderEvent> registered(RegisterOrder it, Circumstances given) {
        var contract = given.know(ContractBalance.class);
        return List.of(
                new OrderRegistered(
                        it.id(),
                        given.know(OrderNumber.class).number(),
                        it.contract(),
                        contract.number(),
                        Objects.requireNonNull(contract.counterparty()),
                        Objects.requireNonNull(contract.department()),
                        it.title(),
                        it.portion(),
                        it.dueOn()),
                begun(it.id(), Duty.byEndOf(it.dueOn(), ORD_04, "")));
    }

    /** A day agreed anew takes the place of the one promised. */
    private static List<OrderEvent> changed(ChangeOrder it, Open order) {
        var changed = new OrderChanged(it.id(), it.portion(), it.dueOn(), it.reason());
        var sameDay = it.dueOn().equals(order.fulfilment().dueOn());
        return sameDay || order.fulfilment().complete()
                ? List.of(changed)
                : List.of(changed, begun(it.id(), Duty.byEndOf(it.dueOn(), ORD_04, "")));
    }

    /** From now on the customer is to be told before the day promised; a breach that was told already stands. */
    private static List<OrderEvent> forecast(ForecastDelay it, Open order) {
        var number = order.delay() == null ? 1 : order.delay().number() + 1;
        var forecast = new DelayForecast(it.id(), number, order.promised(), it.expectedOn(), it.reason());
        var breached = owed(order, ORD_04).anyMatch(Owed::breached);
        return breached
                ? List.of(forecast)
                : List.of(forecast, begun(it.id(), Duty.byEndOf(order.promised().minusDays(1), ORD_04, "")));
    }

    /** Of all changes of status; with a delay, the customer counts on its day from then on. */
    private static List<OrderEvent> told(TellCustomer it, Open order) {
        var delay = it.ofDelay() ? Objects.requireNonNull(order.delay()) : null;
        var told = new CustomerTold(
                it.id(), it.means(), it.told(), it.toldAt(), delay == null ? null : delay.number(), it.proof());
        var ended = owed(order, ORD_03).map(owed -> kept(it.id(), owed, it.toldAt()));
        if (delay == null) return and(told, ended.toList());
        var ofDelay = Stream.concat(
                owed(order, ORD_04).map(owed -> kept(it.id(), owed, it.toldAt())),
                Stream.of(begun(it.id(), Duty.byEndOf(delay.expectedOn(), ORD_04, ""))));
        return and(told, Stream.concat(ended, ofDelay).toList());
    }

    /** Its use is to be followed up, and with the last of it nothing can be late any more. */
    private static List<OrderEvent> delivered(Deliver it, Open order, Circumstances given) {
        var delivered = new Delivered(
                it.id(), order.fulfilment().deliveries().size() + 1, it.portion(), it.deliveredOn(), it.evidence());
        var number = Integer.toString(delivered.delivery());
        var followUp = it.deliveredOn().plusDays(given.policy().terms().orders().followUpDays());
        var done = it.deliveredOn().atStartOfDay(Circumstances.ZONE).toInstant();
        var complete = order.fulfilment().after(delivered).complete();
        return and(
                delivered,
                Stream.concat(
                                Stream.of(begun(it.id(), Duty.byEndOf(followUp, ORD_07, number))),
                                complete
                                        ? owed(order, ORD_04).map(owed -> kept(it.id(), owed, done))
                                        : Stream.<OrderEvent>empty())
                        .toList());
    }

    /** ENTRY: what was taken of it, under a contract that is paid by delivery. */
    private static List<OrderEvent> expected(OrderId id, int delivery, Open order, Circumstances given) {
        var claims = given.know(ContractClaims.class);
        var subject = delivery(delivery);
        var toEnter = order.fulfilment().deliveries().stream()
                .anyMatch(it -> it.number() == delivery
                        && it.answeredOn() != null
                        && it.receivable() == null
                        && !it.kept().amount().nothing());
        return toEnter
                        && claims.open()
                        && claims.milestones().isEmpty()
                        && order.duties().find(ENTRY, subject).isEmpty()
                ? List.of(begun(id, DueDays.duty(ENTRY, subject, OrderDecider.enterBy(given), given)))
                : List.of();
    }

    /** What the duty to enter it is about. */
    static String delivery(int number) {
        return "delivery-" + number;
    }

    private static OrderEvent answered(RecordAcceptance it) {
        return it.rejected() == null
                ? new DeliveryAccepted(it.id(), it.delivery(), it.acceptedOn(), it.evidence())
                : new DeliveryRejected(
                        it.id(), it.delivery(), it.rejected(), it.reason(), it.acceptedOn(), it.evidence());
    }

    private static DutyBegun toTell(OrderId id, int change, Circumstances given) {
        return begun(id, DueDays.duty(ORD_03, Integer.toString(change), OrderDecider.tellBy(given), given));
    }

    private static DutyBegun begun(OrderId id, Duty duty) {
        return new DutyBegun(id, duty);
    }

    private static OrderEvent kept(OrderId id, Owed owed, Instant done) {
        var duty = owed.duty();
        return new DutyKept(id, duty.rule(), duty.subject(), duty.due(), done);
    }

    private static List<OrderEvent> kept(OrderId id, Open order, Rule rule, String subject, Instant done) {
        return order.duties().find(rule, subject).stream()
                .map(it -> kept(id, it, done))
                .toList();
    }

    private static Stream<Owed> owed(Open order, Rule rule) {
        return order.duties().owed().stream().filter(it -> it.duty().rule() == rule);
    }

    private static List<OrderEvent> ended(OrderId id, Open order, Predicate<Duty> which) {
        return order.duties().owed().stream()
                .map(Owed::duty)
                .filter(which)
                .<OrderEvent>map(it -> new DutyLapsed(id, it.rule(), it.subject()))
                .toList();
    }

    private static List<OrderEvent> and(OrderEvent first, List<OrderEvent> then) {
        return Stream.concat(Stream.of(first), then.stream()).toList();
    }
}
