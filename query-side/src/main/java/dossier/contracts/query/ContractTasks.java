package dossier.contracts.query;

import static dossier.handbook.Authority.CONVENE_JOINT_REVIEW;
import static dossier.handbook.Authority.REVIEW_AS_LEGAL;
import static dossier.handbook.Authority.REVIEW_AS_MANAGER;
import static dossier.handbook.Authority.SIGN_CONTRACTS;
import static dossier.handbook.Rule.CON_02;
import static dossier.handbook.Rule.CON_03;
import static dossier.handbook.Rule.CON_04;
import static dossier.handbook.Rule.CON_05;
import static dossier.handbook.Rule.CON_06;
import static dossier.handbook.Rule.CON_07;
import static dossier.handbook.Rule.HAND;
import static dossier.handbook.Rule.SEC_01;

import dossier.contracts.api.BalanceEvent;
import dossier.contracts.api.ChangeEvent;
import dossier.contracts.api.ClaimEvent;
import dossier.contracts.api.ClearanceEvent;
import dossier.contracts.api.ContractDutyEvent;
import dossier.contracts.api.ContractEvent;
import dossier.contracts.api.ContractEvent.ApprovedByLegal;
import dossier.contracts.api.ContractEvent.ApprovedByManager;
import dossier.contracts.api.ContractEvent.ApprovedInJointReview;
import dossier.contracts.api.ContractEvent.ContractDrafted;
import dossier.contracts.api.ContractEvent.ContractRevised;
import dossier.contracts.api.ContractEvent.ContractSealed;
import dossier.contracts.api.ContractEvent.ContractSigned;
import dossier.contracts.api.ContractEvent.ContractSubmitted;
import dossier.contracts.api.ContractEvent.ContractTookEffect;
import dossier.contracts.api.ContractEvent.ContractWithdrawn;
import dossier.contracts.api.ContractEvent.FileAttached;
import dossier.contracts.api.ContractEvent.HandlingEvent;
import dossier.contracts.api.ContractEvent.HandlingEvent.AskedReviewHandedOver;
import dossier.contracts.api.ContractEvent.HandlingEvent.AskedReviewerHeard;
import dossier.contracts.api.ContractEvent.HandlingEvent.AskedReviewerWithdrawn;
import dossier.contracts.api.ContractEvent.HandlingEvent.ContractHandedOver;
import dossier.contracts.api.ContractEvent.HandlingEvent.CopiedToColleagues;
import dossier.contracts.api.ContractEvent.HandlingEvent.NoteTaken;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReturnedByAskedReviewer;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReviewHandedOver;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReviewUrged;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReviewerAdded;
import dossier.contracts.api.ContractEvent.HandlingEvent.ReviewerAsked;
import dossier.contracts.api.ContractEvent.HandlingEvent.StepCalledBack;
import dossier.contracts.api.ContractEvent.JointReviewConvened;
import dossier.contracts.api.ContractEvent.ReturnedByJointReview;
import dossier.contracts.api.ContractEvent.ReturnedByLegal;
import dossier.contracts.api.ContractEvent.ReturnedByManager;
import dossier.contracts.api.ContractEvent.ReviewPassed;
import dossier.contracts.api.ContractStage;
import dossier.contracts.api.CorrectionEvent;
import dossier.contracts.api.PaymentEvent;
import dossier.contracts.api.PerformanceEvent;
import dossier.contracts.api.PerformanceEvent.ContractArchived;
import dossier.contracts.api.TakeoverEvent;
import dossier.contracts.api.TermEvent;
import dossier.contracts.api.Turn;
import dossier.handbook.Rule;
import dossier.platform.read.Task;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What waits in a contract, and for whom. */
final class ContractTasks {
    private static final String COPY = "read-copy", ASKED = "asked-";

    private ContractTasks() {}

    /**
     * The copies that colleagues have not taken note of stay, and corrections that wait for a second person, whatever becomes of the contract.
     *
     * @param jointly whether it needs a joint review (CON-06)
     */
    static List<Task> after(
            List<Task> before,
            ContractEvent event,
            @Nullable PersonId drafter,
            @Nullable DepartmentId department,
            boolean jointly,
            Instant at) {
        if (event instanceof HandlingEvent handling) return handled(before, handling, drafter, department, at);
        if (event instanceof CorrectionEvent correction)
            return CorrectionTasks.after(before, correction, drafter, department, at);
        if (event instanceof ClearanceEvent clearance) return ClearanceTasks.after(before, clearance, drafter, at);
        var lasting = before.stream()
                .filter(ContractTasks::isLasting)
                .filter(it -> !ClearanceTasks.isOne(it) || ClearanceTasks.lasts(event))
                .filter(it -> !isAsked(it) || ClearanceTasks.lasts(event));
        var others = before.stream().filter(it -> !isLasting(it)).toList();
        return Stream.concat(waiting(others, event, drafter, department, jointly, at).stream(), lasting)
                .toList();
    }

    private static List<Task> waiting(
            List<Task> before,
            ContractEvent event,
            @Nullable PersonId drafter,
            @Nullable DepartmentId department,
            boolean jointly,
            Instant at) {
        return switch (event) {
            case ContractDrafted _ ->
                List.of(Task.inPerson(Objects.requireNonNull(drafter), "submit", CON_02, at, null));
            case ContractSubmitted submitted ->
                List.of(Task.of(REVIEW_AS_MANAGER, department, "managers-review", CON_04, at, submitted.reviewDue())
                        .barring(drafter));
            case ApprovedByManager approved ->
                List.of(Task.of(REVIEW_AS_LEGAL, null, "legal-review", CON_05, at, approved.reviewDue())
                        .barring(drafter));
            case ApprovedByLegal _ ->
                jointly
                        ? List.of(Task.of(CONVENE_JOINT_REVIEW, null, "convene-joint-review", CON_06, at, null))
                        : List.of();
            case JointReviewConvened convened ->
                convened.reviewers().stream()
                        .map(it -> Task.of(it, "joint-review", CON_06, at, convened.reviewDue()))
                        .toList();
            case ApprovedInJointReview agreed ->
                before.stream()
                        .filter(it -> !agreed.reviewer().equals(it.person()))
                        .toList();
            case ReturnedByManager _ -> List.of(revise(drafter, CON_04, at));
            case ReturnedByLegal _ -> List.of(revise(drafter, CON_03, at));
            case ReturnedByJointReview _ -> List.of(revise(drafter, CON_06, at));
            case ReviewPassed _ -> List.of(Task.of(SIGN_CONTRACTS, department, "sign", CON_07, at, null));
            case ContractTookEffect _, TakeoverEvent _, ContractWithdrawn _, ContractArchived _ -> List.of();
            case ContractDutyEvent duty -> PerformanceTasks.after(before, duty, drafter, department, at);
            case ChangeEvent change -> PerformanceTasks.after(before, change, department, at);
            case TermEvent term -> PerformanceTasks.after(before, term, department, at);
            case ContractRevised _,
                    FileAttached _,
                    ContractSigned _,
                    ContractSealed _,
                    PerformanceEvent _,
                    CorrectionEvent _,
                    ClearanceEvent _,
                    HandlingEvent _,
                    PaymentEvent _,
                    BalanceEvent _,
                    ClaimEvent _ -> before;
        };
    }

    private static List<Task> handled(
            List<Task> before,
            HandlingEvent event,
            @Nullable PersonId drafter,
            @Nullable DepartmentId department,
            Instant at) {
        return switch (event) {
            case ReviewUrged _ ->
                before.stream().map(it -> isCopy(it) ? it : it.urged(at)).toList();
            case ReviewHandedOver over ->
                before.stream()
                        .map(it -> isReviewOf(over.predecessor(), it) ? it.passedTo(over.successor()) : it)
                        .toList();
            case ReviewerAdded added -> {
                var due = before.stream()
                        .filter(it -> it.action().equals("joint-review"))
                        .findFirst()
                        .map(Task::due);
                yield and(before, Task.of(added.reviewer(), "joint-review", CON_06, at, due.orElse(null)));
            }
            case ReviewerAsked asked ->
                and(
                        before,
                        Task.of(asked.reviewer(), asked(asked.turn()), HAND, at, null)
                                .about(asked.stage().name()));
            case AskedReviewerHeard heard -> withoutAsked(before, heard.stage(), heard.reviewer());
            case AskedReviewerWithdrawn gone -> withoutAsked(before, gone.stage(), gone.reviewer());
            case AskedReviewHandedOver over ->
                before.stream()
                        .map(it -> isAsked(over.stage(), over.predecessor(), it) ? it.passedTo(over.successor()) : it)
                        .toList();
            case ReturnedByAskedReviewer _ ->
                and(before.stream().filter(it -> isCopy(it)).toList(), revise(drafter, HAND, at));
            case ContractHandedOver over ->
                before.stream().map(it -> isCopy(it) ? it : passedOn(it, over)).toList();
            case CopiedToColleagues copied -> {
                var all = before;
                for (var colleague : copied.colleagues())
                    all = and(without(all, colleague), Task.inPerson(colleague, COPY, SEC_01, at, null));
                yield all;
            }
            case NoteTaken noted -> without(before, noted.colleague());
            case StepCalledBack back ->
                and(
                        before.stream()
                                .filter(it -> isCopy(it)
                                        || isAskedBefore(back.stage(), it)
                                        || ClearanceTasks.isOne(it) && ClearanceTasks.lasts(back))
                                .toList(),
                        switch (back.stage()) {
                            case LEGAL_REVIEW ->
                                Task.of(REVIEW_AS_LEGAL, null, "legal-review", CON_05, at, back.reviewDue())
                                        .barring(drafter);
                            case MANAGER_REVIEW ->
                                Task.of(REVIEW_AS_MANAGER, department, "managers-review", CON_04, at, back.reviewDue())
                                        .barring(drafter);
                            default -> Task.inPerson(Objects.requireNonNull(drafter), "submit", CON_02, at, null);
                        });
        };
    }

    /** What waited for the drafter waits for the successor, and what was barred to the one is to the other. */
    private static Task passedOn(Task task, ContractHandedOver over) {
        if (over.predecessor().equals(task.person()) && !task.action().equals("joint-review"))
            return task.passedTo(over.successor());
        return over.predecessor().equals(task.barred()) ? task.barring(over.successor()) : task;
    }

    private static boolean isReviewOf(PersonId reviewer, Task task) {
        return task.action().equals("joint-review") && reviewer.equals(task.person());
    }

    private static boolean isLasting(Task task) {
        return isCopy(task) || isAsked(task) || CorrectionTasks.isOne(task) || ClearanceTasks.isOne(task);
    }

    private static String asked(Turn turn) {
        return turn == Turn.BEFORE ? ASKED + "before" : ASKED + "after";
    }

    private static boolean isAsked(Task task) {
        return task.action().startsWith(ASKED);
    }

    private static boolean isAsked(ContractStage stage, PersonId reviewer, Task task) {
        return isAsked(task) && task.subject().equals(stage.name()) && reviewer.equals(task.person());
    }

    private static List<Task> withoutAsked(List<Task> tasks, ContractStage stage, PersonId reviewer) {
        return tasks.stream().filter(it -> !isAsked(stage, reviewer, it)).toList();
    }

    private static boolean isAskedBefore(ContractStage stage, Task task) {
        return isAsked(task) && ContractStage.valueOf(task.subject()).compareTo(stage) < 0;
    }

    private static boolean isCopy(Task task) {
        return task.action().equals(COPY);
    }

    private static List<Task> without(List<Task> tasks, PersonId colleague) {
        return tasks.stream()
                .filter(it -> !(isCopy(it) && colleague.equals(it.person())))
                .toList();
    }

    private static List<Task> and(List<Task> tasks, Task more) {
        return Stream.concat(tasks.stream(), Stream.of(more)).toList();
    }

    private static Task revise(@Nullable PersonId drafter, Rule because, Instant at) {
        return Task.inPerson(Objects.requireNonNull(drafter), "revise", because, at, null);
    }
}
