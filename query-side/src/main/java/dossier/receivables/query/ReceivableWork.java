package dossier.receivables.query;

import static dossier.handbook.Authority.DRAFT_CONTRACTS;
import static dossier.handbook.Authority.HANDLE_ORDERS;
import static dossier.handbook.Authority.KEEP_RECEIVABLES;
import static dossier.handbook.Rule.REV_01;
import static dossier.handbook.Rule.REV_02;

import dossier.handbook.Authority;
import dossier.platform.read.Office;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.receivables.api.Balance;
import dossier.receivables.api.ReceivableEvent;
import dossier.receivables.api.ReceivableEvent.*;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What waits in a receivable, and who may read it. */
final class ReceivableWork {
    private ReceivableWork() {}

    static List<Task> after(List<Task> before, ReceivableEvent event, Balance balance, Instant at) {
        return switch (event) {
            case RevenueEntered _ -> revenue(before, KEEP_RECEIVABLES, "reconcile-revenue", at);
            case RevenueDisputed _ -> revenue(before, HANDLE_ORDERS, "correct-revenue", at);
            case RevenueConfirmed _ -> revenue(before, KEEP_RECEIVABLES, "issue-invoice", at);
            case InvoiceIssued _ -> without(before, "issue-invoice");
            case InvoiceReversed it when it.left().nothing() -> revenue(before, KEEP_RECEIVABLES, "issue-invoice", at);
            case RevenueWithdrawn _ -> List.of();
            // It waits for sales from the day on which the house reminds of it.
            case DutyReminded _ ->
                plus(
                        without(before, "chase-receivable"),
                        Task.of(DRAFT_CONTRACTS, balance.department(), "chase-receivable", REV_02, at, null));
            case DutyKept _, DutyLapsed _ -> without(before, "chase-receivable");
            default -> before;
        };
    }

    /** SEC-01: finance, those who enter revenue, those who sell in the department and those who may read it. */
    static ReadableBy readers(ReadableBy readers, RevenueEntered entered) {
        return readers.and(new Office(KEEP_RECEIVABLES, null))
                .and(new Office(HANDLE_ORDERS, null))
                .and(new Office(DRAFT_CONTRACTS, entered.department()))
                .and(entered.department());
    }

    private static List<Task> revenue(List<Task> before, Authority whose, String action, Instant at) {
        var others = before.stream().filter(it -> it.rule() != REV_01).toList();
        return plus(others, Task.of(whose, null, action, REV_01, at, null));
    }

    private static List<Task> without(List<Task> tasks, String action) {
        return tasks.stream().filter(it -> !it.action().equals(action)).toList();
    }

    private static List<Task> plus(List<Task> tasks, Task more) {
        return Stream.concat(tasks.stream(), Stream.of(more)).toList();
    }
}
