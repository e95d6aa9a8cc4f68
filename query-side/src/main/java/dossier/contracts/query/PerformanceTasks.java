package dossier.contracts.query;

import static dossier.contracts.query.Rows.plus;
import static dossier.handbook.Authority.COORDINATE_CONTRACTS;
import static dossier.handbook.Authority.DRAFT_CONTRACTS;
import static dossier.handbook.Authority.HANDLE_ORDERS;
import static dossier.handbook.Authority.READ_DEPARTMENT;
import static dossier.handbook.Authority.REVIEW_AS_MANAGER;
import static dossier.handbook.Authority.SIGN_CONTRACTS;
import static dossier.handbook.Rule.CON_09;
import static dossier.handbook.Rule.CON_10;
import static dossier.handbook.Rule.CON_11;
import static dossier.handbook.Rule.CON_19;
import static dossier.handbook.Rule.ENTRY;
import static dossier.handbook.Rule.ORD_01;
import static dossier.handbook.Rule.TERM;

import dossier.contracts.api.ChangeEvent;
import dossier.contracts.api.ChangeEvent.ChangeDropped;
import dossier.contracts.api.ChangeEvent.ChangePassed;
import dossier.contracts.api.ChangeEvent.ChangeProposed;
import dossier.contracts.api.ChangeEvent.ChangeRejected;
import dossier.contracts.api.ChangeEvent.ChangeSigned;
import dossier.contracts.api.ChangeEvent.ContractAmended;
import dossier.contracts.api.ChangeEvent.ContractTerminated;
import dossier.contracts.api.ContractDutyEvent;
import dossier.contracts.api.ContractDutyEvent.DutyBegun;
import dossier.contracts.api.ContractDutyEvent.DutyBreached;
import dossier.contracts.api.ContractDutyEvent.DutyCorrected;
import dossier.contracts.api.ContractDutyEvent.DutyKept;
import dossier.contracts.api.ContractDutyEvent.DutyLapsed;
import dossier.contracts.api.ContractDutyEvent.DutyReminded;
import dossier.contracts.api.TermEvent;
import dossier.contracts.api.TermEvent.EndAnnounced;
import dossier.handbook.Duty;
import dossier.handbook.DutyEvent;
import dossier.handbook.Rule;
import dossier.platform.read.Task;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What waits in a contract after its signature: a duty waits for those who owe it, a change for those who decide on it. */
final class PerformanceTasks {
    private PerformanceTasks() {}

    static List<Task> after(
            List<Task> before,
            ContractDutyEvent event,
            @Nullable PersonId drafter,
            @Nullable DepartmentId department,
            Instant at) {
        return switch (event) {
            case DutyBegun it -> owed(before, it.duty(), drafter, department, at);
            case DutyCorrected it -> it.done() == null ? owed(before, it.duty(), drafter, department, at) : before;
            case DutyReminded _, DutyBreached _ -> before;
            case DutyKept it -> performed(without(before, about(it)), it.rule(), at);
            case DutyLapsed it -> without(before, about(it));
        };
    }

    static List<Task> after(List<Task> before, ChangeEvent event, @Nullable DepartmentId department, Instant at) {
        var others = without(before, rule(CON_10));
        return switch (event) {
            case ChangeProposed it ->
                plus(
                        others,
                        Task.of(COORDINATE_CONTRACTS, null, "review-change", CON_10, at, null)
                                .barring(it.proposer()));
            case ChangePassed _ -> plus(others, Task.of(SIGN_CONTRACTS, department, "sign-change", CON_10, at, null));
            case ChangeSigned _ -> before;
            case ChangeRejected _, ChangeDropped _, ContractAmended _ -> others;
            case ContractTerminated _ -> plus(without(others, rule(CON_11)), archive(at));
        };
    }

    /** From the day the house tells of it, until its duty ends. */
    static List<Task> after(List<Task> before, TermEvent event, @Nullable DepartmentId department, Instant at) {
        return event instanceof EndAnnounced it
                ? plus(
                        before,
                        Task.of(DRAFT_CONTRACTS, department, "decide-on-end", TERM, at, it.decideBy())
                                .about("term.notice"))
                : before;
    }

    private static List<Task> owed(
            List<Task> before, Duty duty, @Nullable PersonId drafter, @Nullable DepartmentId department, Instant at) {
        var others =
                without(before, it -> duty.is(it.rule(), it.subject()) || duty.rule() == CON_09 && it.rule() == CON_11);
        return task(duty, drafter, department, at).map(it -> plus(others, it)).orElse(others);
    }

    private static Optional<Task> task(
            Duty duty, @Nullable PersonId drafter, @Nullable DepartmentId department, Instant at) {
        var day = duty.lastDay();
        return Optional.ofNullable(
                        switch (duty.rule()) {
                            case CON_08 ->
                                duty.subject().isEmpty()
                                        ? group("distribute-copies", duty, at)
                                        : Task.of(
                                                READ_DEPARTMENT,
                                                new DepartmentId(duty.subject()),
                                                "acknowledge-copy",
                                                duty.rule(),
                                                at,
                                                day);
                            case CON_09 ->
                                Task.of(Objects.requireNonNull(drafter), "fulfil-obligation", CON_09, at, day);
                            case CON_16 -> group("file-copy", duty, at);
                            case CON_17 -> group("progress-review", duty, at);
                            // Whose line the drafter reports to is known to the gate alone; the nearest is their
                            // manager.
                            case CON_19 ->
                                Task.of(REVIEW_AS_MANAGER, department, "supervision", CON_19, at, day)
                                        .barring(drafter);
                            case ORD_01 -> Task.of(DRAFT_CONTRACTS, department, "register-order", ORD_01, at, day);
                            case ENTRY -> Task.of(HANDLE_ORDERS, null, "enter-revenue", ENTRY, at, day);
                            default -> null;
                        })
                .map(it -> it.about(duty.subject()));
    }

    private static Task group(String action, Duty duty, Instant at) {
        return Task.of(COORDINATE_CONTRACTS, null, action, duty.rule(), at, duty.lastDay());
    }

    /** With the last obligation fulfilled, the dossier waits to be archived. */
    private static List<Task> performed(List<Task> left, Rule kept, Instant at) {
        return kept == CON_09 && left.stream().noneMatch(rule(CON_09)) ? plus(left, archive(at)) : left;
    }

    private static Task archive(Instant at) {
        return Task.of(COORDINATE_CONTRACTS, null, "archive", CON_11, at, null);
    }

    private static Predicate<Task> about(DutyEvent event) {
        return it -> it.rule() == event.rule() && it.subject().equals(event.subject());
    }

    private static Predicate<Task> rule(Rule rule) {
        return it -> it.rule() == rule;
    }

    private static List<Task> without(List<Task> tasks, Predicate<Task> which) {
        return tasks.stream().filter(which.negate()).toList();
    }
}
