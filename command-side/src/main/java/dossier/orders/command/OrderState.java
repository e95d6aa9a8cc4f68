package dossier.orders.command;

import dossier.contracts.api.ContractId;
import dossier.handbook.Duties;
import dossier.handbook.DutyEvent;
import dossier.handbook.OneTimeLinks;
import dossier.orders.api.Fulfilment;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.*;
import dossier.words.DepartmentId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an order remembers in order to decide, and no more. */
public sealed interface OrderState {
    record Absent() implements OrderState {}

    /**
     * @param department that performs its contract
     * @param tasks the department of each, by its number
     * @param changes how often its status has changed
     * @param delay the last one that was forecast; null when there was none
     * @param problems of each the department that is to resolve it, itself while none is; done ones are gone from {@code open}
     */
    record Open(
            ContractId contract,
            DepartmentId department,
            Fulfilment fulfilment,
            Map<Integer, DepartmentId> tasks,
            int changes,
            @Nullable Delay delay,
            Problems problems,
            OneTimeLinks<OrderLinks.About> links,
            Duties duties)
            implements OrderState {
        Open with(Fulfilment next) {
            return new Open(contract, department, next, tasks, changes, delay, problems, links, duties);
        }

        Open with(Duties next) {
            return new Open(contract, department, fulfilment, tasks, changes, delay, problems, links, next);
        }

        Open with(Problems next) {
            return new Open(contract, department, fulfilment, tasks, changes, delay, next, links, duties);
        }

        Open with(OneTimeLinks<OrderLinks.About> next) {
            return new Open(contract, department, fulfilment, tasks, changes, delay, problems, next, duties);
        }

        Open with(@Nullable Delay next) {
            return new Open(contract, department, fulfilment, tasks, changes, next, problems, links, duties);
        }

        Open assigned(int task, DepartmentId to) {
            return new Open(
                    contract, department, fulfilment, plus(tasks, task, to), changes, delay, problems, links, duties);
        }

        Open changed(int change) {
            return new Open(contract, department, fulfilment, tasks, change, delay, problems, links, duties);
        }

        /** The day the customer counts on: that of the last delay they were told of, else the one agreed. */
        LocalDate promised() {
            return delay != null && delay.told() ? delay.expectedOn() : promisedBefore();
        }

        private LocalDate promisedBefore() {
            return delay == null ? fulfilment.dueOn() : delay.promisedFor();
        }

        /** ORD-04: they were told of it, and have not said that they understand. */
        boolean awaitsUnderstanding(int number) {
            return delay != null && delay.number() == number && delay.told() && !delay.understood();
        }

        boolean awaitsTelling() {
            return delay != null && !delay.told();
        }
    }

    /** @param promisedFor the day the customer counted on before it */
    record Delay(int number, LocalDate promisedFor, LocalDate expectedOn, boolean told, boolean understood) {
        Delay tellingDone() {
            return new Delay(number, promisedFor, expectedOn, true, understood);
        }

        /** Another day was agreed, so that it is no delay any more. */
        Delay settled(LocalDate on) {
            return new Delay(number, on, on, true, true);
        }

        Delay understanding() {
            return new Delay(number, promisedFor, expectedOn, told, true);
        }
    }

    /** @param open those that are not resolved, each with the department that is to resolve it; null while none is named */
    record Problems(int last, Map<Integer, @Nullable DepartmentId> open) {
        static final Problems NONE = new Problems(0, Map.of());

        Problems reported(int problem) {
            return new Problems(problem, put(problem, null));
        }

        Problems assigned(int problem, DepartmentId to) {
            return new Problems(last, put(problem, to));
        }

        Problems resolved(int problem) {
            var left = new HashMap<Integer, @Nullable DepartmentId>(open);
            left.remove(problem);
            return new Problems(last, left);
        }

        private Map<Integer, @Nullable DepartmentId> put(int problem, @Nullable DepartmentId to) {
            var more = new HashMap<Integer, @Nullable DepartmentId>(open);
            more.put(problem, to);
            return more;
        }
    }

    /** @throws IllegalStateException before it was registered, where no clause that needs it is asked */
    default Open open() {
        if (this instanceof Open open) return open;
        throw new IllegalStateException("not registered");
    }

    default boolean live() {
        return this instanceof Open open && !open.fulfilment.cancelled();
    }

    static OrderState evolve(OrderState state, OrderEvent event) {
        if (event instanceof OrderRegistered it)
            return new Open(
                    it.contract(),
                    it.department(),
                    Fulfilment.of(it),
                    Map.of(),
                    0,
                    null,
                    Problems.NONE,
                    OneTimeLinks.none(),
                    Duties.NONE);
        var was = state.open();
        var now = was.with(was.fulfilment.after(event)).with(OrderLinks.after(was.links, event));
        return switch (event) {
            case DutyEvent it -> now.with(now.duties.after(it));
            case OrderChanged it
            when !it.dueOn().equals(was.fulfilment.dueOn()) ->
                now.with(was.delay == null ? null : was.delay.settled(it.dueOn()));
            case TaskAssigned it -> now.assigned(it.task(), it.department());
            case ProgressReported it -> now.changed(it.change());
            case DelayForecast it -> now.with(new Delay(it.delay(), it.promisedFor(), it.expectedOn(), false, false));
            case CustomerTold it when it.delay() != null && was.delay != null -> now.with(was.delay.tellingDone());
            case UnderstandingRecorded _ when was.delay != null -> now.with(was.delay.understanding());
            case ProblemReported it -> now.with(was.problems.reported(it.problem()));
            case ProblemAssigned it -> now.with(was.problems.assigned(it.problem(), it.department()));
            case ProblemResolved it -> now.with(was.problems.resolved(it.problem()));
            default -> now;
        };
    }

    private static <V> Map<Integer, V> plus(Map<Integer, V> all, int number, V one) {
        var more = new HashMap<>(all);
        more.put(number, one);
        return Map.copyOf(more);
    }
}
