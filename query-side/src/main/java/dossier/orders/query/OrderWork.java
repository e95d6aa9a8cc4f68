package dossier.orders.query;

import static dossier.handbook.Authority.DRAFT_CONTRACTS;
import static dossier.handbook.Authority.HANDLE_ORDERS;
import static dossier.handbook.Authority.READ_DEPARTMENT;
import static dossier.handbook.Rule.ENTRY;
import static dossier.handbook.Rule.ORD_02;
import static dossier.handbook.Rule.ORD_03;
import static dossier.handbook.Rule.ORD_04;
import static dossier.handbook.Rule.ORD_05;
import static dossier.handbook.Rule.ORD_06;
import static dossier.handbook.Rule.ORD_07;

import dossier.handbook.Duty;
import dossier.handbook.Rule;
import dossier.orders.api.OrderEvent;
import dossier.orders.api.OrderEvent.*;
import dossier.platform.read.DutyLine;
import dossier.platform.read.Office;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.words.DepartmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waits in an order, for whom and until when, and who may read it. */
final class OrderWork {
    private static final Set<Rule> IN_TIME = Set.of(ORD_02, ORD_04, ORD_05);

    /** What is owed of a delivery once it was made, whatever becomes of the rest. */
    private static final Set<Rule> AFTERWARDS = Set.of(ORD_07, ENTRY);

    private OrderWork() {}

    static List<Task> after(
            List<Task> before, OrderEvent event, @Nullable DepartmentId department, Course course, Instant at) {
        return switch (event) {
            case DutyBegun it -> begun(before, it.duty(), department, course, at);
            case DutyKept it -> without(before, about(it.rule(), it.subject()));
            case DutyLapsed it -> without(before, about(it.rule(), it.subject()));
            case CustomerTold it
            when it.delay() != null ->
                plus(before, sellers("record-understanding", ORD_04, it.delay(), department, at, null));
            case UnderstandingRecorded it -> without(before, about(ORD_04, Integer.toString(it.delay())));
            case ProblemReported it ->
                plus(before, sellers("assign-problem", ORD_05, it.problem(), department, at, null));
            case ProblemResolved it -> without(before, about(ORD_05, Integer.toString(it.problem())));
            case Delivered it ->
                plus(before, sellers("record-acceptance", ORD_06, it.delivery(), department, at, null));
            case DeliveryAccepted it -> without(before, about(ORD_06, Integer.toString(it.delivery())));
            case DeliveryRejected it -> without(before, about(ORD_06, Integer.toString(it.delivery())));
            case OrderCancelled _ -> without(before, it -> !AFTERWARDS.contains(it.rule()));
            default -> before;
        };
    }

    private static List<Task> begun(
            List<Task> before, Duty duty, @Nullable DepartmentId department, Course course, Instant at) {
        var others = without(before, about(duty.rule(), duty.subject()));
        return task(duty, department, course, at)
                .map(it -> plus(others, it.about(duty.subject())))
                .orElse(others);
    }

    private static Optional<Task> task(Duty duty, @Nullable DepartmentId department, Course course, Instant at) {
        var day = duty.lastDay();
        return Optional.ofNullable(
                switch (duty.rule()) {
                    case ORD_02 ->
                        course.steps().stream()
                                .filter(it -> duty.is(ORD_02, Integer.toString(it.number())))
                                .findFirst()
                                .map(it -> Task.of(READ_DEPARTMENT, it.department(), "complete-task", ORD_02, at, day))
                                .orElse(null);
                    case ORD_03 -> sellers("tell-customer", ORD_03, 0, department, at, day);
                    // Owed from the start, it waits for someone only once a delay is forecast.
                    case ORD_04 ->
                        course.delays().stream().anyMatch(it -> it.toldAt() == null)
                                ? sellers("tell-of-delay", ORD_04, 0, department, at, day)
                                : null;
                    case ORD_05 ->
                        course.problems().stream()
                                .filter(it -> duty.is(ORD_05, Integer.toString(it.number())))
                                .flatMap(it -> Stream.ofNullable(it.department()))
                                .findFirst()
                                .map(it -> Task.of(READ_DEPARTMENT, it, "resolve-problem", ORD_05, at, day))
                                .orElse(null);
                    case ORD_07 -> sellers("follow-up", ORD_07, 0, department, at, day);
                    case ENTRY -> Task.of(HANDLE_ORDERS, null, "enter-revenue", ENTRY, at, day);
                    default -> null;
                });
    }

    /** The last day of what is owed next; what is owed of a delivery afterwards does not press. */
    static @Nullable LocalDate next(List<DutyLine> duties) {
        return duties.stream()
                .filter(it -> it.open() && !AFTERWARDS.contains(it.rule()))
                .map(DutyLine::lastDay)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    static boolean late(List<DutyLine> duties, Course course) {
        return course.delayed()
                || duties.stream().anyMatch(it -> it.state() == DutyLine.State.BREACHED && IN_TIME.contains(it.rule()));
    }

    static ReadableBy sellers(ReadableBy readers, DepartmentId department) {
        return readers.and(new Office(DRAFT_CONTRACTS, department)).and(new Office(HANDLE_ORDERS, null));
    }

    /** Also the departments that have something to do for it. */
    static ReadableBy readers(ReadableBy readers, OrderEvent event, List<Task> waiting) {
        var all =
                switch (event) {
                    case TaskAssigned it -> readers.and(it.department());
                    case ProblemAssigned it -> readers.and(it.department());
                    default -> readers;
                };
        for (var task : waiting) all = all.and(task);
        return all;
    }

    private static Task sellers(
            String action,
            Rule rule,
            int number,
            @Nullable DepartmentId department,
            Instant at,
            @Nullable LocalDate due) {
        var task = Task.of(DRAFT_CONTRACTS, department, action, rule, at, due);
        return number == 0 ? task : task.about(Integer.toString(number));
    }

    private static Predicate<Task> about(Rule rule, String subject) {
        return it -> it.rule() == rule && it.subject().equals(subject);
    }

    private static List<Task> without(List<Task> tasks, Predicate<Task> which) {
        return tasks.stream().filter(which.negate()).toList();
    }

    private static List<Task> plus(List<Task> tasks, Task more) {
        return Stream.concat(tasks.stream(), Stream.of(more)).toList();
    }
}
