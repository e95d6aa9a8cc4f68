package dossier.receivables.query;

import static dossier.handbook.Authority.APPROVE_CREDIT;
import static dossier.handbook.Authority.KEEP_RECEIVABLES;
import static dossier.handbook.Authority.READ_DEPARTMENT;
import static dossier.handbook.Rule.REV_04;
import static dossier.handbook.Rule.SECOND;

import dossier.counterparties.api.CounterpartyId;
import dossier.platform.read.DutyLine;
import dossier.platform.read.Office;
import dossier.platform.read.Owing;
import dossier.platform.read.Pending;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Task;
import dossier.platform.read.Told;
import dossier.receivables.api.BudgetEvent;
import dossier.receivables.api.BudgetEvent.*;
import dossier.words.DepartmentId;
import dossier.words.Money;
import dossier.words.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The revenue budget of a department for a year, as its page shows it (REV-04).
 *
 * @param title department and year, as its id says them
 * @param months January first; empty before it was approved
 * @param proposal what waits for a second person; null when nothing does
 * @param rejection of the one before; null when none was rejected
 */
public record BudgetFile(
        @BsonId String id,
        long version,
        @Nullable String number,
        String title,
        @Nullable CounterpartyId counterparty,
        @Nullable DepartmentId department,
        int year,
        List<Month> months,
        @Nullable Proposal proposal,
        @Nullable Rejection rejection,
        List<Task> tasks,
        List<DutyLine> duties,
        ReadableBy awaitedBy,
        ReadableBy readers)
        implements Pending, Owing {
    public record Proposal(List<Money> months, PersonId by, Instant at) {}

    public record Rejection(String reason, PersonId by, Instant at) {}

    /** @param explained null while it is not */
    public record Month(
            int number, Money budgeted, @Nullable Explained explained) {}

    /** @param actual as it stood then */
    public record Explained(Money actual, String explanation, PersonId by, Instant at) {}

    static BudgetFile blank(String id) {
        return new BudgetFile(
                id,
                -1,
                null,
                id,
                null,
                null,
                0,
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                ReadableBy.NOBODY,
                ReadableBy.NOBODY);
    }

    BudgetFile after(BudgetEvent event, Told told) {
        var proposed = event instanceof BudgetProposed it ? it : null;
        var set = event instanceof BudgetSet it ? it : null;
        return new BudgetFile(
                id,
                told.version(),
                null,
                title,
                null,
                proposed != null ? proposed.department() : set != null ? set.department() : department,
                proposed != null ? proposed.year() : set != null ? set.year() : year,
                monthsAfter(event, told),
                proposed != null
                        ? new Proposal(proposed.months(), proposed.proposer(), told.happenedAt())
                        : event instanceof BudgetSet || event instanceof BudgetRejected ? null : proposal,
                rejectionAfter(event, told),
                tasksAfter(event, told.recordedAt()),
                DutyLine.after(duties, event, told),
                proposed == null ? awaitedBy : awaitedBy.and(proposed.proposer()),
                readersAfter(event));
    }

    private @Nullable Rejection rejectionAfter(BudgetEvent event, Told told) {
        return switch (event) {
            case BudgetRejected it -> new Rejection(it.reason(), it.rejecter(), told.happenedAt());
            case BudgetProposed _ -> null;
            default -> rejection;
        };
    }

    /** The department reads what is in force; before, it is for finance and those who decide. */
    private ReadableBy readersAfter(BudgetEvent event) {
        return switch (event) {
            case BudgetProposed _ ->
                readers.and(new Office(KEEP_RECEIVABLES, null)).and(new Office(APPROVE_CREDIT, null));
            case BudgetSet it -> readers.and(new Office(KEEP_RECEIVABLES, null)).and(it.department());
            default -> readers;
        };
    }

    private List<Month> monthsAfter(BudgetEvent event, Told told) {
        return switch (event) {
            case BudgetSet it ->
                IntStream.rangeClosed(1, it.months().size())
                        .mapToObj(month -> new Month(month, it.months().get(month - 1), null))
                        .toList();
            case DeviationExplained it ->
                months.stream()
                        .map(one -> one.number() == it.month()
                                ? new Month(
                                        one.number(),
                                        one.budgeted(),
                                        new Explained(it.actual(), it.explanation(), told.by(), told.happenedAt()))
                                : one)
                        .toList();
            default -> months;
        };
    }

    private List<Task> tasksAfter(BudgetEvent event, Instant at) {
        return switch (event) {
            case BudgetProposed it ->
                List.of(Task.of(APPROVE_CREDIT, null, "decide-on-budget", SECOND, at, null)
                        .barring(it.proposer()));
            case BudgetSet _, BudgetRejected _ -> List.of();
            case DutyBegun it ->
                Stream.concat(
                                tasks.stream(),
                                Stream.of(Task.of(
                                                READ_DEPARTMENT,
                                                department,
                                                "explain-deviation",
                                                REV_04,
                                                at,
                                                it.duty().lastDay())
                                        .about(it.subject())))
                        .toList();
            case DutyKept it ->
                tasks.stream()
                        .filter(one -> !one.subject().equals(it.subject()))
                        .toList();
            default -> tasks;
        };
    }

    public Optional<Month> month(int wanted) {
        return months.stream().filter(it -> it.number() == wanted).findFirst();
    }
}
