package dossier.orders.command;

import static dossier.branches.api.BranchClauses.branchAtWork;
import static dossier.branches.api.BranchClauses.withinScope;
import static dossier.handbook.Authority.DRAFT_CONTRACTS;
import static dossier.handbook.Authority.HANDLE_ORDERS;
import static dossier.handbook.Clause.*;
import static dossier.handbook.Rule.*;

import dossier.branches.api.BranchScope;
import dossier.contracts.api.ContractBalance;
import dossier.contracts.api.ContractClaims;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.Portion;
import dossier.files.api.FileCard;
import dossier.handbook.Circumstances;
import dossier.handbook.Clause;
import dossier.handbook.Clauses;
import dossier.handbook.Decider;
import dossier.handbook.Question;
import dossier.handbook.Rule;
import dossier.orders.api.OrderCommand;
import dossier.orders.api.OrderCommand.*;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderId;
import dossier.orders.api.OrderNumber;
import dossier.orders.command.OrderState.Absent;
import dossier.policies.api.WorkingDay;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import dossier.words.StoredFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An order's decisions, from its registration under a contract to the follow-up of what was delivered. Pure: no clock, no Spring, no Axon. */
public final class OrderDecider {
    private OrderDecider() {}

    // spotless:off: a table is read in columns
    private static final Clauses<OrderCommand, OrderState> CLAUSES = Clauses.of(OrderCommand.class, OrderState.class)
            .opening(RegisterOrder.class,
                    entitledAs(ORG_04, "sales-or-operations", (_, given) -> hand(given.by().department(), given)),
                    asksEntitled(ORG_04, "contract-of-ones-department", (_, _, given) -> ofTheirs(given.know(ContractBalance.class), given)),
                    needs(STAGE, "new-order", o -> o instanceof Absent),
                    asks(ORD_01, "contract-to-order-from", (_, _, given) -> given.know(ContractBalance.class).open()),
                    asksNothingMissing(ORD_01, "within-the-contract", (register, _, given) -> given.know(ContractBalance.class).beyond(register.portion())),
                    asks(STAGE, "day-to-come", (register, _, given) -> !register.dueOn().isBefore(given.today())),
                    branchAtWork(),
                    withinScope((_, _, given) -> given.know(ContractBalance.class).business()))
            .before(ChangeOrder.class,
                    salesOrOperations(),
                    needs(STAGE, "live-order", OrderState::live),
                    asks(ORD_01, "no-more-of-a-contract-that-is-over", (change, o, given) -> given.know(ContractBalance.class).open() || change.portion().within(o.open().fulfilment().ordered())),
                    asksNothingMissing(ORD_01, "within-the-contract", (change, _, given) -> given.know(ContractBalance.class).beyond(change.portion())),
                    asksNothingMissing(STAGE, "what-was-delivered", (change, o, _) -> o.open().fulfilment().delivered().beyond(change.portion())))
            .before(CancelOrder.class,
                    salesOrOperations(),
                    needs(STAGE, "live-order", OrderState::live),
                    needs(STAGE, "not-all-delivered", o -> !o.open().fulfilment().complete()))
            .before(AssignTask.class,
                    salesOrOperations(),
                    needs(STAGE, "live-order", OrderState::live),
                    asks(STAGE, "day-to-come", (assign, _, given) -> !assign.dueOn().isBefore(given.today())))
            .before(CompleteTask.class,
                    asksEntitled(ORG_04, "department-of-the-task", (done, o, given) -> given.by().department().equals(o.open().tasks().get(done.task()))),
                    needs(STAGE, "live-order", OrderState::live),
                    asks(STAGE, "open-task", (done, o, _) -> owed(o, ORD_02, done.task())))
            .before(ReportProgress.class,
                    entitledAs(ORG_04, "order-department-concerned", OrderDecider::concerned),
                    needs(STAGE, "live-order", OrderState::live))
            .before(ForecastDelay.class,
                    entitledAs(ORG_04, "order-department-concerned", OrderDecider::concerned),
                    needs(STAGE, "live-order", OrderState::live),
                    needs(STAGE, "not-all-delivered", o -> !o.open().fulfilment().complete()),
                    asks(STAGE, "later-than-promised", (forecast, o, _) -> forecast.expectedOn().isAfter(o.open().promised())))
            .before(TellCustomer.class,
                    salesOrOperations(),
                    needs(STAGE, "live-order", OrderState::live),
                    asks(STAGE, "moment-that-has-come", (tell, _, given) -> !tell.toldAt().isAfter(given.at())),
                    asks(STAGE, "delay-to-tell-of", (tell, o, _) -> !tell.ofDelay() || o.open().awaitsTelling()),
                    uploaded(TellCustomer::proof))
            .before(RecordUnderstanding.class,
                    salesOrOperations(),
                    needs(STAGE, "live-order", OrderState::live),
                    asks(ORD_04, "delay-the-customer-was-told-of", (understood, o, _) -> o.open().awaitsUnderstanding(understood.delay())),
                    uploaded(RecordUnderstanding::proof))
            .before(ReportProblem.class,
                    entitledAs(ORG_04, "order-department-concerned", OrderDecider::concerned),
                    needs(STAGE, "live-order", OrderState::live))
            .before(AssignProblem.class,
                    salesOrOperations(),
                    needs(STAGE, "live-order", OrderState::live),
                    asks(KNOWN, "open-problem", (assign, o, _) -> o.open().problems().open().containsKey(assign.problem())),
                    asks(STAGE, "day-to-come", (assign, _, given) -> !assign.dueOn().isBefore(given.today())))
            .before(ResolveProblem.class,
                    asksEntitled(ORG_04, "department-of-the-problem", (resolve, o, given) -> resolves(resolve.problem(), o, given)),
                    needs(STAGE, "live-order", OrderState::live),
                    asks(KNOWN, "open-problem", (resolve, o, _) -> o.open().problems().open().containsKey(resolve.problem())))
            .before(Deliver.class,
                    entitledAs(ORG_04, "order-department-concerned", OrderDecider::concerned),
                    needs(STAGE, "live-order", OrderState::live),
                    asksNothingMissing(STAGE, "what-is-outstanding", (deliver, o, _) -> deliver.portion().none()
                            ? List.of("balance.nothing") : deliver.portion().beyond(o.open().fulfilment().outstanding())),
                    asks(STAGE, "day-that-has-come", (deliver, _, given) -> !deliver.deliveredOn().isAfter(given.today())),
                    uploaded(Deliver::evidence))
            .before(RecordAcceptance.class,
                    salesOrOperations(),
                    needs(STAGE, "live-order", OrderState::live),
                    asks(KNOWN, "delivery-without-answer", (accept, o, _) -> o.open().fulfilment().unanswered(accept.delivery()).isPresent()),
                    asksNothingMissing(STAGE, "part-of-the-delivery", (accept, o, _) -> beyondDelivery(accept, o)),
                    asks(ORD_06, "reason-of-the-rejection", (accept, _, _) -> accept.rejected() == null || !accept.reason().isBlank()),
                    asks(STAGE, "day-that-has-come", (accept, _, given) -> !accept.acceptedOn().isAfter(given.today())),
                    uploaded(RecordAcceptance::evidence))
            .before(AskCustomer.class,
                    salesOrOperations(),
                    needs(STAGE, "live-order", OrderState::live),
                    asks(KNOWN, "something-to-answer", (ask, o, _) -> OrderLinks.isAsked(ask.question(), ask.number(), o.open())))
            .before(RevokeLink.class,
                    salesOrOperations(),
                    asks(KNOWN, "open-link", (revoke, o, _) -> o.open().links().isOpen(revoke.link())))
            .before(TakeAnswer.class,
                    byTheHouse(),
                    needs(STAGE, "live-order", OrderState::live),
                    asks(KNOWN, "open-link", (answer, o, _) -> o.open().links().isOpen(answer.link())),
                    asks(STAGE, "link-in-time", (answer, o, given) -> o.open().links().inTime(answer.link(), given.at())),
                    asks(STAGE, "something-to-answer", (answer, o, _) -> OrderLinks.isAsked(answer.link(), o.open())),
                    asks(ORD_06, "reason-of-the-rejection", (answer, _, _) -> OrderLinks.saysWhy(answer)))
            .before(FollowUp.class,
                    salesOrOperations(),
                    needs(STAGE, "delivery", o -> !o.open().fulfilment().deliveries().isEmpty()))
            .before(ExpectRevenue.class, byTheHouse())
            .before(RemindOfDuty.class,
                    byTheHouse(),
                    asks(STAGE, "duty-to-remind-of", (remind, o, given) -> o.open().duties().toRemind(remind.rule(), remind.subject(), given.at())))
            .before(NoteBreach.class,
                    byTheHouse(),
                    asks(STAGE, "duty-overdue", (note, o, given) -> o.open().duties().toBreach(note.rule(), note.subject(), given.at())))
            .asking(RegisterOrder.class, (register, _, given) -> List.of(new ContractBalance.Of(register.contract(), register.id().value()), new BranchScope.Of(given.by().department()), new OrderNumber.Next(given.today().getYear())))
            .asking(ChangeOrder.class, (change, o, _) -> List.of(balance(change.id(), o)))
            .asking(CancelOrder.class, (cancel, o, _) -> List.of(balance(cancel.id(), o)))
            .asking(ExpectRevenue.class, (_, o, given) -> List.of(new ContractClaims.Of(o.open().contract()), enterBy(given)))
            .asking(ReportProgress.class, (_, _, given) -> List.of(tellBy(given)))
            .asking(TellCustomer.class, (tell, _, _) -> files(tell.proof()))
            .asking(RecordUnderstanding.class, (understood, _, _) -> files(understood.proof()))
            .asking(Deliver.class, (deliver, _, _) -> files(deliver.evidence()))
            .asking(RecordAcceptance.class, (accept, _, _) -> files(accept.evidence()));
    // spotless:on

    public static final Decider<OrderCommand, OrderState, OrderEvent> ORDER = new Decider<>(
            OrderCommand.class,
            new Absent(),
            OrderState::evolve,
            CLAUSES,
            OrderDecision::decide,
            OrderDecider::granted);

    /** What the contract remembers of it. */
    private static List<ContractEvent> granted(OrderCommand command, OrderState state, Circumstances given) {
        return switch (command) {
            case RegisterOrder it -> grant(it.id(), it.portion(), given);
            case ChangeOrder it -> grant(it.id(), it.portion(), given);
            case CancelOrder it -> grant(it.id(), state.open().fulfilment().delivered(), given);
            default -> List.of();
        };
    }

    private static List<ContractEvent> grant(OrderId id, Portion portion, Circumstances given) {
        return given.know(ContractBalance.class).grant(id.value(), portion, given.happenedAt());
    }

    static WorkingDay.After tellBy(Circumstances given) {
        return new WorkingDay.After(
                given.today(), given.policy().terms().orders().tellingDays());
    }

    static WorkingDay.After enterBy(Circumstances given) {
        return new WorkingDay.After(
                given.today(), given.policy().terms().receivables().entryDays());
    }

    private static ContractBalance.Of balance(OrderId id, OrderState state) {
        return new ContractBalance.Of(state.open().contract(), id.value());
    }

    private static <X> Clause<X, OrderState> salesOrOperations() {
        return entitledAs(
                ORG_04, "sales-or-operations", (o, given) -> hand(o.open().department(), given));
    }

    /** Those who sell in the department that performs the contract, and the operations specialist. */
    private static Optional<PersonId> hand(DepartmentId in, Circumstances given) {
        return given.by().handFor(DRAFT_CONTRACTS, in).or(() -> given.by().handFor(HANDLE_ORDERS, in));
    }

    /** Of a contract that is not there only those hear who handle the orders of all. */
    private static boolean ofTheirs(ContractBalance contract, Circumstances given) {
        var in = contract.department();
        return in == null
                ? given.by().may(HANDLE_ORDERS, given.by().department())
                : hand(in, given).isPresent();
    }

    /** Also the departments that have a task for it. */
    private static Optional<PersonId> concerned(OrderState state, Circumstances given) {
        var theirs = given.by().department();
        return state.open().tasks().containsValue(theirs)
                ? Optional.of(given.by().person())
                : hand(state.open().department(), given);
    }

    private static boolean resolves(int problem, OrderState state, Circumstances given) {
        var named = state.open().problems().open().get(problem);
        return named == null
                ? hand(state.open().department(), given).isPresent()
                : named.equals(given.by().department());
    }

    private static List<String> beyondDelivery(RecordAcceptance accept, OrderState state) {
        var rejected = accept.rejected();
        if (rejected == null) return List.of();
        if (rejected.none()) return List.of("balance.nothing");
        return state.open()
                .fulfilment()
                .unanswered(accept.delivery())
                .map(it -> rejected.beyond(it.portion()))
                .orElse(List.of());
    }

    private static boolean owed(OrderState state, Rule rule, int number) {
        return state.open().duties().find(rule, Integer.toString(number)).isPresent();
    }

    private static <X> Clause<X, OrderState> uploaded(Function<X, @Nullable StoredFile> file) {
        return asks(KNOWN, "uploaded-file", (command, _, given) -> {
            var named = file.apply(command);
            return named == null || given.know(FileCard.class).holds(named);
        });
    }

    private static List<Question<?>> files(@Nullable StoredFile file) {
        return file == null ? List.of() : List.of(new FileCard.Of(file.sha256()));
    }
}
