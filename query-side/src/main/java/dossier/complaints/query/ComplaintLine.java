package dossier.complaints.query;

import dossier.complaints.api.AftercareEvent.ComplaintReopened;
import dossier.complaints.api.AftercareEvent.SatisfactionRecorded;
import dossier.complaints.api.ComplaintCorrectionEvent.SheetCorrected;
import dossier.complaints.api.ComplaintDutyEvent.DutyBreached;
import dossier.complaints.api.ComplaintDutyEvent.DutyLapsed;
import dossier.complaints.api.ComplaintEvent;
import dossier.complaints.api.ComplaintEvent.ComplaintRecorded;
import dossier.complaints.api.ComplaintEvent.DepartmentInvolved;
import dossier.complaints.api.ComplaintKind;
import dossier.complaints.api.ComplaintStage;
import dossier.complaints.api.EscalationEvent.Escalated;
import dossier.complaints.api.SolutionEvent.CauseAnalysed;
import dossier.complaints.api.SolutionEvent.ComplaintConcluded;
import dossier.complaints.query.ComplaintAnalysis.By;
import dossier.contracts.api.ContractId;
import dossier.counterparties.api.CounterpartyId;
import dossier.handbook.Circumstances;
import dossier.handbook.HoldReason;
import dossier.handbook.OnRecord;
import dossier.handbook.Severity;
import dossier.orders.api.OrderId;
import dossier.platform.read.DutyLine;
import dossier.platform.read.DutyLine.State;
import dossier.platform.read.ReadableBy;
import dossier.platform.read.Told;
import dossier.words.DepartmentId;
import dossier.words.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger of complaints, by which they are found, ordered and counted.
 *
 * @param counts whether it was neither withdrawn nor another's duplicate
 * @param departments that had something to do for it
 * @param receivedOn the day it came in, by the house's clock
 * @param concludedOn the day it was solved; null while it is not
 * @param cause the category; empty before it was analysed
 * @param justified null before it was solved
 * @param satisfied null before the customer said so
 * @param response how the limit for the first response stands; null where there is none
 * @param resolution how the limit for the resolution stands
 * @param owing whether a limit of it runs or stands still
 * @param running whether one of them runs
 * @param dueAt when the next of its limits ends, as far as it is known while the clock stands still; null when none is open
 * @param held why its clock stands still; null while it runs
 * @param level CMP-07: how far up it has gone, 0 for not at all
 * @param reopened how often
 * @param breaches how many of its limits ran out so far
 * @param onRecord CMP-01: how complete it was taken down; null for an incident that no customer complained of
 * @param lacking of cause, product and departments, those that are not known of it
 */
public record ComplaintLine(
        @BsonId String id,
        long version,
        @Nullable String number,
        String title,
        @Nullable ComplaintKind kind,
        @Nullable Severity severity,
        ComplaintStage stage,
        boolean counts,
        boolean major,
        @Nullable CounterpartyId counterparty,
        boolean directSupply,
        @Nullable ContractId contract,
        @Nullable OrderId order,
        String product,
        @Nullable DepartmentId department,
        List<DepartmentId> departments,
        @Nullable PersonId owner,
        @Nullable Instant receivedAt,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate concludedOn,
        String cause,
        @Nullable Boolean justified,
        @Nullable Boolean satisfied,
        @Nullable State response,
        @Nullable State resolution,
        boolean owing,
        boolean running,
        @Nullable Instant dueAt,
        @Nullable HoldReason held,
        int level,
        int reopened,
        int breaches,
        List<By> lacking,
        @Nullable Instant recordedAt,
        @Nullable OnRecord onRecord,
        ComplaintClock clock,
        List<DutyLine> duties,
        @Nullable Instant changedAt,
        ReadableBy readers) {
    static ComplaintLine blank(String id) {
        return of(
                id,
                -1,
                Head.BLANK,
                List.of(),
                null,
                "",
                null,
                null,
                0,
                0,
                0,
                null,
                null,
                ComplaintClock.BLANK,
                List.of(),
                null,
                ReadableBy.NOBODY);
    }

    ComplaintLine after(ComplaintEvent event, Told told) {
        var next = head().after(event);
        var running = event instanceof DutyLapsed it ? clock.after(it, told.happenedAt()) : clock.after(event);
        var owed = DutyLine.after(duties, event, told);
        var solved = event instanceof ComplaintConcluded it ? it : null;
        var anew = event instanceof ComplaintReopened;
        return of(
                id,
                told.version(),
                next,
                event instanceof DepartmentInvolved it && !departments.contains(it.department())
                        ? Stream.concat(departments.stream(), Stream.of(it.department()))
                                .toList()
                        : departments,
                solved != null
                        ? LocalDate.ofInstant(solved.concludedAt(), Circumstances.ZONE)
                        : anew ? null : concludedOn,
                event instanceof CauseAnalysed it ? it.cause() : cause,
                solved != null ? Boolean.valueOf(solved.justified()) : anew ? null : justified,
                event instanceof SatisfactionRecorded it ? Boolean.valueOf(it.satisfied()) : satisfied,
                event instanceof Escalated it ? Math.max(level, it.level()) : level,
                reopened + (anew ? 1 : 0),
                breaches + (event instanceof DutyBreached ? 1 : 0),
                recordedAt == null ? told.recordedAt() : recordedAt,
                recordAfter(event, recordedAt == null ? told.recordedAt() : recordedAt),
                running,
                owed,
                told.happenedAt(),
                ComplaintWork.readers(readers, next, event, told));
    }

    private @Nullable OnRecord recordAfter(ComplaintEvent event, Instant recorded) {
        return switch (event) {
            case ComplaintRecorded it -> it.sheet().onRecord(recorded);
            case SheetCorrected it -> it.sheet().onRecord(recorded);
            default -> onRecord;
        };
    }

    private Head head() {
        return new Head(
                number,
                title,
                kind,
                severity,
                stage,
                major,
                counterparty,
                directSupply,
                contract,
                order,
                product,
                department,
                owner,
                receivedAt);
    }

    private static ComplaintLine of(
            String id,
            long version,
            Head head,
            List<DepartmentId> departments,
            @Nullable LocalDate concludedOn,
            String cause,
            @Nullable Boolean justified,
            @Nullable Boolean satisfied,
            int level,
            int reopened,
            int breaches,
            @Nullable Instant recordedAt,
            @Nullable OnRecord onRecord,
            ComplaintClock clock,
            List<DutyLine> duties,
            @Nullable Instant changedAt,
            ReadableBy readers) {
        var due = head.counts() ? due(clock, duties) : null;
        return new ComplaintLine(
                id,
                version,
                head.number(),
                head.title(),
                head.kind(),
                head.severity(),
                head.stage(),
                head.counts(),
                head.major(),
                head.counterparty(),
                head.directSupply(),
                head.contract(),
                head.order(),
                head.product(),
                head.department(),
                departments,
                head.owner(),
                head.receivedAt(),
                head.receivedOn(),
                concludedOn,
                cause,
                justified,
                satisfied,
                clock.response().map(ComplaintClock.Limit::state).orElse(null),
                clock.resolution().map(ComplaintClock.Limit::state).orElse(null),
                due != null,
                due != null && clock.held().isEmpty(),
                due,
                clock.held().map(ComplaintClock.Hold::reason).orElse(null),
                level,
                reopened,
                breaches,
                lacking(head, cause, departments),
                recordedAt,
                onRecord,
                clock,
                duties,
                changedAt,
                readers);
    }

    /** Of what is owed and of what stands still, the next. */
    private static @Nullable Instant due(ComplaintClock clock, List<DutyLine> duties) {
        return Stream.concat(
                        duties.stream().filter(DutyLine::open).map(DutyLine::due),
                        clock.limits().stream()
                                .filter(ComplaintClock.Limit::open)
                                .map(ComplaintClock.Limit::due))
                .min(Instant::compareTo)
                .orElse(null);
    }

    private static List<By> lacking(Head head, String cause, List<DepartmentId> departments) {
        var lacking = new ArrayList<By>();
        if (cause.isEmpty()) lacking.add(By.CAUSE);
        if (head.product().isBlank()) lacking.add(By.PRODUCT);
        if (departments.isEmpty()) lacking.add(By.DEPARTMENT);
        return List.copyOf(lacking);
    }
}
